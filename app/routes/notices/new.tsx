import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { MemberPage } from "~/features/frame/ui/member-page";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { publishedOr } from "~/features/notices/forms.server";
import { NoticeInput } from "~/features/notices/input";
import { NoticeForm } from "~/features/notices/ui/notice-form";
import { isCommittee } from "~/platform/actor";
import { memberAction, memberLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageTitle } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:form.title") };

export const loader = memberLoader(async ({ actor }) => ({ committee: isCommittee(actor) }));

const MemberNotice = NoticeInput.extend({ voice: z.enum(["committee", "neighbour"]).default("neighbour") });

export const action = memberAction(async ({ request, actor }) => {
  const form = await readForm(request, MemberNotice);
  if (!form.ok) return form.reply;
  const { voice: kind, ...notice } = form.value;
  const outcome = await publishNotice(
    { actor, key: form.key },
    { kind, condominiumId: actor.home.condominiumId },
    notice,
  );
  return publishedOr(form, outcome, "/notices");
});

export default function NewNoticeRoute() {
  const { committee } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <MemberPage back={{ to: "/notices", label: t("list.title") }}>
      <NoticeForm voices={committee} importance={committee}>
        <PageTitle title={t("form.title")} picture="bacheca" />
      </NoticeForm>
    </MemberPage>
  );
}
