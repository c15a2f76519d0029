import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { deleteTemplateForm } from "~/features/notices/forms/templates.server";
import { mayKeepTemplates } from "~/features/notices/policy";
import { findTemplate } from "~/features/notices/queries/templates.server";
import { DeleteScreen } from "~/features/notices/ui/delete-screen";
import { idIn } from "~/platform/address";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:templates.deleteLink") };

export const loader = officeLoader(async ({ db, actor, params }) => {
  const { id, name, revision, territoryId, words } = found(await findTemplate(db, actor, idIn(params["templateId"])));
  if (!mayKeepTemplates(actor, territoryId).allowed) notFound();
  return { id, name, revision, lang: words["lang"] ?? "it" };
});

export const action = officeAction(async (args) => deleteTemplateForm(args, idIn(args.params["templateId"])));

export default function TemplateDeleteRoute() {
  const { id, name, revision, lang } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const keep = { to: `/office/notices/templates/${id}`, label: t("templates.deleteKeep") };
  return (
    <OfficePage back={keep}>
      <DeleteScreen
        question={t("templates.deleteTitle")}
        text={t("templates.deleteText")}
        {...{ name, lang, revision, keep }}
      />
    </OfficePage>
  );
}
