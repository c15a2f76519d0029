import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { officeWriting } from "~/features/notices/forms/writing.server";
import { findAudienceChoices } from "~/features/notices/queries/audience-choices.server";
import { OfficeWriting } from "~/features/notices/ui/office-writing";
import { officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageHeader } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:officeList.new") };

export const loader = officeLoader(async ({ db, actor }) => findAudienceChoices(db, actor, 0));

export const action = officeAction(officeWriting);

export default function OfficeNewRoute() {
  const choices = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <OfficePage>
      <OfficeWriting choices={choices}>
        <PageHeader title={t("officeList.new")} />
      </OfficeWriting>
    </OfficePage>
  );
}
