import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { officeWriting } from "~/features/notices/forms/writing.server";
import { findAudienceChoices } from "~/features/notices/queries/audience-choices.server";
import { findDraft } from "~/features/notices/queries/drafts.server";
import { OfficeWriting } from "~/features/notices/ui/office-writing";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.title") };

export const loader = officeLoader(async ({ db, actor, params }) => {
  const draft = found(await findDraft(db, actor, true, idIn(params["draftId"])));
  return { draft, choices: await findAudienceChoices(db, actor, idIn(draft.words["condominium"])) };
});

export const action = officeAction(officeWriting);

export default function OfficeDraftRoute() {
  const { draft, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const { moment } = useDates();
  const saved = { name: draft.savedByName, at: moment(draft.savedAt) };
  return (
    <OfficePage>
      <OfficeWriting
        choices={choices}
        draft={draft}
        words={draft.words}
        end={
          <ButtonLink office to={`/office/notices/drafts/${draft.id}/delete`} variant="quiet" icon="trash-2">
            {t("drafts.deleteLink")}
          </ButtonLink>
        }
      >
        <PageHeader
          title={t("drafts.title")}
          text={saved.name ? t("drafts.savedBy", saved) : t("drafts.savedAt", { at: saved.at })}
        />
      </OfficeWriting>
    </OfficePage>
  );
}
