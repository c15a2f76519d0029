import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { answerForm } from "~/features/initiatives/forms.server";
import { findActScreen } from "~/features/initiatives/queries/act-screen.server";
import { AnswerScreen } from "~/features/initiatives/ui/answer-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:answer.title") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findActScreen(db, actor, idIn(params["initiativeId"]), "accept")),
);

export const action = memberAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return answerForm(args, id, `/initiatives/${id}`);
});

export default function AnswerRoute() {
  const { id, title, lang, revision } = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const path = `/initiatives/${id}`;
  return (
    <MemberPage back={{ to: path, label: t("act.keep") }}>
      <AnswerScreen {...{ title, lang, revision, path }} />
    </MemberPage>
  );
}
