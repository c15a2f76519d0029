import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { importForms, previewView } from "~/features/registry/forms.server";
import { mayReadImports } from "~/features/registry/policy";
import { findKeptPeople } from "~/features/registry/queries/import-kept.server";
import { findImportPage } from "~/features/registry/queries/import-page.server";
import { findImportCondominiums, findImportRows } from "~/features/registry/queries/import-rows.server";
import { ImportScreen } from "~/features/registry/ui/import-screen";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs } from "~/ui/page-header/page-header";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle<{ page: { fileName: string } } | undefined> = {
  texts: ["registry"],
  title: (_t, data) => data?.page.fileName ?? "",
};

export const loader = officeLoader(async ({ db, actor, params, request }) => {
  if (!mayReadImports(actor).allowed) notFound();
  const page = found(await findImportPage(db, actor, idIn(params["importId"])));
  const view = previewView(request, page.counts);
  const planned = page.state === "ready" || page.state === "waiting" || page.state === "applied";
  const undone = page.state === "undone";
  return {
    page,
    view,
    list: planned ? await findImportRows(db, page.id, view) : null,
    places: planned && view.outcome === "missing" ? await findImportCondominiums(db, page.id, view.outcome) : [],
    kept: undone ? await findKeptPeople(db, page.id, view.after) : null,
    done: new URL(request.url).searchParams.get("done"),
  };
});

export const action = officeAction(async ({ request, actor, params }) =>
  mayReadImports(actor).allowed ? await importForms({ request, actor }, idIn(params["importId"])) : notFound(),
);

export default function ImportRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("registry");
  return (
    <OfficePage>
      <Crumbs label={t("title")} items={[{ to: "/office/registry", label: t("import.back") }]} />
      <ImportScreen {...facts} />
    </OfficePage>
  );
}
