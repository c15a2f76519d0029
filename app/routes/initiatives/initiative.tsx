import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { initiativeForms } from "~/features/initiatives/forms.server";
import { talkView } from "~/features/initiatives/forms/talking.server";
import {
  findInitiativeScreen,
  type InitiativeScreenFacts,
} from "~/features/initiatives/queries/initiative-screen.server";
import { InitiativeScreen } from "~/features/initiatives/ui/initiative-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle<InitiativeScreenFacts | undefined> = {
  texts: ["initiatives"],
  title: (_t, facts) => facts?.title ?? "",
};

export const loader = memberLoader(async ({ db, actor, params, request }) =>
  found(await findInitiativeScreen(db, actor, idIn(params["initiativeId"]), talkView(request))),
);

export const action = memberAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return initiativeForms(args, id, `/initiatives/${id}`);
});

export default function InitiativeRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const officeName = useRoot()?.company.officeName ?? "";
  return (
    <MemberPage back={{ to: "/initiatives", label: t("list.back") }}>
      <InitiativeScreen facts={facts} path={`/initiatives/${facts.id}`} officeName={officeName} />
    </MemberPage>
  );
}
