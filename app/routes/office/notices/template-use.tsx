import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { useTemplateForm } from "~/features/notices/forms/templates.server";
import { findAudienceChoices } from "~/features/notices/queries/audience-choices.server";
import { findTemplate } from "~/features/notices/queries/templates.server";
import { TemplateGaps } from "~/features/notices/ui/template-gaps";
import { TemplatePage } from "~/features/notices/ui/template-page";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:templates.use") };

export const loader = officeLoader(async ({ db, actor, params }) => {
  const { id, name, gaps } = found(await findTemplate(db, actor, idIn(params["templateId"])));
  const { territories } = await findAudienceChoices(db, actor, 0);
  return { id, name, gaps, territories };
});

export const action = officeAction(async (args) => useTemplateForm(args, idIn(args.params["templateId"])));

export default function TemplateUseRoute() {
  const { id, name, ...facts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <OfficePage>
      <TemplatePage title={<bdi>{name}</bdi>} text={t("templates.useLead")}>
        <TemplateGaps key={id} {...facts} />
      </TemplatePage>
    </OfficePage>
  );
}
