import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { answerForm } from "~/features/initiatives/forms.server";
import { findActScreen } from "~/features/initiatives/queries/act-screen.server";
import { AnswerScreen } from "~/features/initiatives/ui/answer-screen";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:answer.title") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findActScreen(db, actor, idIn(params["initiativeId"]), "accept")),
);

export const action = officeAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return answerForm(args, id, `/office/initiatives/${id}`);
});

export default function AnswerRoute() {
  const { id, title, lang, revision } = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const path = `/office/initiatives/${id}`;
  return (
    <OfficePage back={{ to: path, label: t("act.keep") }}>
      <AnswerScreen {...{ title, lang, revision, path }} office />
    </OfficePage>
  );
}
