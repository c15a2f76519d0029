import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { memberWriting } from "~/features/notices/forms/writing.server";
import { findStairwells } from "~/features/notices/queries/audience-choices.server";
import { findDraft } from "~/features/notices/queries/drafts.server";
import { AudienceStairwells } from "~/features/notices/ui/audience-stairwells";
import { DeskSaid } from "~/features/notices/ui/desk-said";
import { NoticeForm } from "~/features/notices/ui/notice-form";
import { isCommittee } from "~/platform/actor";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageTitle } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.title") };

export const loader = memberLoader(async ({ db, actor, params }) => ({
  draft: found(await findDraft(db, actor, false, idIn(params["draftId"]))),
  committee: isCommittee(actor),
  stairwells: await findStairwells(db, actor.home.condominiumId),
}));

export const action = memberAction(memberWriting);

export default function DraftRoute() {
  const { draft, committee, stairwells } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const { words } = draft;
  return (
    <MemberPage back={{ to: "/notices", label: t("list.title") }}>
      <div className="stack gap-5">
        <DeskSaid />
        <NoticeForm
          key={draft.id}
          {...{ draft, words }}
          voices={committee}
          importance={committee}
          audience={<AudienceStairwells {...{ stairwells, words }} />}
        >
          <PageTitle title={t("drafts.title")} picture="bacheca" />
        </NoticeForm>
        <ButtonLink to={`/notices/drafts/${draft.id}/delete`} variant="quiet" icon="trash-2">
          {t("drafts.deleteLink")}
        </ButtonLink>
      </div>
    </MemberPage>
  );
}
