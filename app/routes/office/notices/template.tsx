import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { templateForm } from "~/features/notices/forms/templates.server";
import { mayKeepTemplates } from "~/features/notices/policy";
import { findOwnTerritories, findTemplate } from "~/features/notices/queries/templates.server";
import { TemplateForm } from "~/features/notices/ui/template-form";
import { TemplatePage } from "~/features/notices/ui/template-page";
import { idIn } from "~/platform/address";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:templates.change") };

export const loader = officeLoader(async ({ db, actor, params }) => {
  const template = found(await findTemplate(db, actor, idIn(params["templateId"])));
  if (!mayKeepTemplates(actor, template.territoryId).allowed) notFound();
  return { template, territories: await findOwnTerritories(db, actor) };
});

export const action = officeAction(async (args) => templateForm(args, idIn(args.params["templateId"])));

export default function TemplateRoute() {
  const { template, territories } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const { id, name, territoryId, revision } = template;
  return (
    <OfficePage>
      <TemplatePage title={t("templates.change")} text={<bdi>{name}</bdi>}>
        <TemplateForm
          key={id}
          {...{ territories, revision }}
          words={{ ...template.words, name, territory: String(territoryId) }}
        />
        <ButtonLink office to={`/office/notices/templates/${id}/delete`} variant="quiet" icon="trash-2">
          {t("templates.deleteLink")}
        </ButtonLink>
      </TemplatePage>
    </OfficePage>
  );
}
