import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { templateForm } from "~/features/notices/forms/templates.server";
import { mayKeepTemplates } from "~/features/notices/policy";
import { findOwnTerritories } from "~/features/notices/queries/templates.server";
import { TemplateForm } from "~/features/notices/ui/template-form";
import { TemplatePage } from "~/features/notices/ui/template-page";
import { notFound, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:templates.new") };

export const loader = officeLoader(async ({ db, actor }) => {
  if (!actor.territoryIds.some((id) => mayKeepTemplates(actor, id).allowed)) notFound();
  return findOwnTerritories(db, actor);
});

export const action = officeAction(async (args) => templateForm(args, null));

export default function TemplateNewRoute() {
  const territories = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <OfficePage>
      <TemplatePage title={t("templates.new")}>
        <TemplateForm territories={territories} />
      </TemplatePage>
    </OfficePage>
  );
}
