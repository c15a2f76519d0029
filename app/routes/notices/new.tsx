import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { memberWriting } from "~/features/notices/forms/writing.server";
import { findStairwells } from "~/features/notices/queries/audience-choices.server";
import { AudienceStairwells } from "~/features/notices/ui/audience-stairwells";
import { NoticeForm } from "~/features/notices/ui/notice-form";
import { isCommittee } from "~/platform/actor";
import { memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageTitle } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:form.title") };

export const loader = memberLoader(async ({ db, actor }) => ({
  committee: isCommittee(actor),
  stairwells: await findStairwells(db, actor.home.condominiumId),
}));

export const action = memberAction(memberWriting);

export default function NewNoticeRoute() {
  const { committee, stairwells } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <MemberPage back={{ to: "/notices", label: t("list.title") }}>
      <NoticeForm voices={committee} importance={committee} audience={<AudienceStairwells stairwells={stairwells} />}>
        <PageTitle title={t("form.title")} picture="bacheca" />
      </NoticeForm>
    </MemberPage>
  );
}
