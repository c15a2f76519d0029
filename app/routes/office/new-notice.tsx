import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { NoticeInput } from "~/features/notices/input";
import { mayPublish } from "~/features/notices/policy";
import { NoticeForm } from "~/features/notices/ui/notice-form";
import { publishedOr } from "~/features/notices/forms.server";
import { findCondominiumPage } from "~/features/office/queries/condominium-page.server";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["office", "notices"], title: (t) => t("notices:form.title") };

export const loader = officeLoader(async ({ db, actor, params }) => {
  const place = found(await findCondominiumPage(db, idIn(params["condominiumId"])));
  if (!mayPublish(actor, "office", { condominiumId: place.id, territoryId: place.territoryId }).allowed) notFound();
  return { id: place.id, street: place.street, houseNumber: place.houseNumber };
});

export const action = officeAction(async ({ request, actor, params }) => {
  const form = await readForm(request, NoticeInput);
  if (!form.ok) return form.reply;
  const target = { kind: "office" as const, condominiumId: idIn(params["condominiumId"]) };
  const outcome = await publishNotice({ actor, key: form.key }, target, form.value);
  return publishedOr(form, outcome, "/office/notices");
});

export default function OfficeNewNoticeRoute() {
  const place = useLoaderData<typeof loader>();
  const { t } = useTranslation(["notices", "office", "common"]);
  const address = t("common:address", { street: place.street, number: place.houseNumber });
  return (
    <OfficePage>
      <Crumbs
        label={t("office:list.caption")}
        items={[
          { to: "/office", label: t("office:condominium.back") },
          { to: `/office/condominiums/${place.id}`, label: address },
        ]}
      />
      <div className="narrow">
        <NoticeForm importance office>
          <PageHeader title={t("form.titleOffice", { address })} />
        </NoticeForm>
      </div>
    </OfficePage>
  );
}
