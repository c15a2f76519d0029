import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { officeWriting } from "~/features/notices/forms/writing.server";
import { findAudienceChoices } from "~/features/notices/queries/audience-choices.server";
import { OfficeWriting } from "~/features/notices/ui/office-writing";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageHeader } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:form.title") };

export const loader = officeLoader(async ({ db, actor, params }) => {
  const choices = await findAudienceChoices(db, actor, idIn(params["condominiumId"]));
  // Out of reach, or the actor has a tie there: nobody writes for it.
  return { ...choices, here: found(choices.here) };
});

export const action = officeAction(officeWriting);

export default function OfficeNewNoticeRoute() {
  const choices = useLoaderData<typeof loader>();
  const { t } = useTranslation(["notices", "common"]);
  const address = t("common:address", { street: choices.here.street, number: choices.here.number });
  return (
    <OfficePage>
      <OfficeWriting choices={choices}>
        <PageHeader title={t("form.titleOffice", { address })} />
      </OfficeWriting>
    </OfficePage>
  );
}
