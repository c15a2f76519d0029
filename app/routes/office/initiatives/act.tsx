import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { actForm } from "~/features/initiatives/forms.server";
import { reasonedActs } from "~/features/initiatives/model";
import { findActScreen } from "~/features/initiatives/queries/act-screen.server";
import { ActScreen } from "~/features/initiatives/ui/act-screen";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:acts.title") };

const actIn = (param: string | undefined) => found(reasonedActs.find((act) => act === param));

export const loader = officeLoader(async ({ db, actor, params }) => {
  const act = actIn(params["act"]);
  return { ...found(await findActScreen(db, actor, idIn(params["initiativeId"]), act)), act };
});

export const action = officeAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return actForm(args, id, actIn(args.params["act"]), `/office/initiatives/${id}`);
});

export default function ActRoute() {
  const { id, act, title, lang, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const path = `/office/initiatives/${id}`;
  return (
    <OfficePage back={{ to: path, label: t("act.keep") }}>
      <ActScreen {...{ act, title, lang, asked, path }} office />
    </OfficePage>
  );
}
