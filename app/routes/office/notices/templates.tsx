import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { mayKeepTemplates } from "~/features/notices/policy";
import { findTemplates } from "~/features/notices/queries/templates.server";
import { TemplateList } from "~/features/notices/ui/template-list";
import { officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:templates.title") };

export const loader = officeLoader(async ({ db, actor }) => ({
  templates: await findTemplates(db, actor),
  keeping: actor.territoryIds.some((id) => mayKeepTemplates(actor, id).allowed),
}));

const said = { kept: "templates.kept", deleted: "templates.deleted" } as const;

export default function TemplatesRoute() {
  const { templates, keeping } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const [search] = useSearchParams();
  const done = said[search.get("done") as keyof typeof said];
  return (
    <OfficePage>
      {done ? <StatusMessage>{t(done)}</StatusMessage> : null}
      <Crumbs label={t("officeList.title")} items={[{ to: "/office/notices", label: t("officeList.title") }]} />
      <PageHeader
        title={t("templates.title")}
        text={t("templates.lead")}
        actions={
          keeping ? (
            <ButtonLink office to="/office/notices/templates/new" variant="main" icon="plus">
              {t("templates.new")}
            </ButtonLink>
          ) : undefined
        }
      />
      <TemplateList {...{ templates, keeping }} />
    </OfficePage>
  );
}
