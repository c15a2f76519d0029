import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { uploadForm } from "~/features/registry/forms.server";
import { mayImport } from "~/features/registry/policy";
import { findNewImport } from "~/features/registry/queries/new-import.server";
import { FilePanel } from "~/features/registry/ui/file-panel";
import { UploadForm } from "~/features/registry/ui/upload-form";
import { notFound, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["registry"], title: (t) => t("registry:upload.title") };

export const loader = officeLoader(async ({ db, actor }) =>
  mayImport(actor).allowed ? await findNewImport(db) : notFound(),
);

export const action = officeAction(async ({ request, actor }) =>
  mayImport(actor).allowed ? await uploadForm({ request, actor }) : notFound(),
);

export default function NewImportRoute() {
  const { today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("registry");
  return (
    <OfficePage>
      <Crumbs label={t("title")} items={[{ to: "/office/registry", label: t("title") }]} />
      <div className="grid g-2">
        <UploadForm today={today} />
        <FilePanel />
      </div>
    </OfficePage>
  );
}
