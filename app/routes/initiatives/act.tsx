import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { actForm } from "~/features/initiatives/forms.server";
import { reasonedActs } from "~/features/initiatives/model";
import { findActScreen } from "~/features/initiatives/queries/act-screen.server";
import { ActScreen } from "~/features/initiatives/ui/act-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:acts.title") };

const actIn = (param: string | undefined) => found(reasonedActs.find((act) => act === param));

export const loader = memberLoader(async ({ db, actor, params }) => {
  const act = actIn(params["act"]);
  return { ...found(await findActScreen(db, actor, idIn(params["initiativeId"]), act)), act };
});

export const action = memberAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return actForm(args, id, actIn(args.params["act"]), `/initiatives/${id}`);
});

export default function ActRoute() {
  const { id, act, title, lang, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const path = `/initiatives/${id}`;
  return (
    <MemberPage back={{ to: path, label: t("act.keep") }}>
      <ActScreen {...{ act, title, lang, asked, path }} />
    </MemberPage>
  );
}
