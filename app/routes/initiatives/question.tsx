import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { questionForm } from "~/features/initiatives/forms/drafting.server";
import { findDraft } from "~/features/initiatives/queries/draft-screen.server";
import { questions } from "~/features/initiatives/model/questions";
import { QuestionScreen } from "~/features/initiatives/ui/question-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader, notFound } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:question.pageTitle") };

const questionIn = (param: string | undefined) => found(questions.find((question) => question === param));

export const loader = memberLoader(async ({ db, actor, params }) => {
  const question = questionIn(params["question"]);
  const draft = found(await findDraft(db, actor, idIn(params["initiativeId"])));
  if (!draft.writing) notFound();
  const { title, missing, place, why, proposal, benefit, costCents, costWords, area, lang } = draft;
  const words = { title, missing, place, why, proposal, benefit, costCents, costWords, area, lang };
  return { initiativeId: draft.id, question, revision: draft.revision, words };
});

export const action = memberAction(async (args) =>
  questionForm(args, idIn(args.params["initiativeId"]), questionIn(args.params["question"])),
);

export default function QuestionRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  return (
    <MemberPage back={{ to: `/initiatives/${facts.initiativeId}/draft`, label: t("question.pageTitle") }}>
      <QuestionScreen key={facts.question} {...facts} />
    </MemberPage>
  );
}
