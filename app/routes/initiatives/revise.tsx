import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { reviseForm } from "~/features/initiatives/forms.server";
import { findRevisable } from "~/features/initiatives/queries/act-screen.server";
import { ReviseScreen } from "~/features/initiatives/ui/revise-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = {
  texts: ["initiatives", "notices"],
  title: (t) => t("initiatives:revise.title"),
};

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findRevisable(db, actor, idIn(params["initiativeId"]))),
);

export const action = memberAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return reviseForm(args, id, `/initiatives/${id}`);
});

export default function ReviseRoute() {
  const { id, ...facts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const path = `/initiatives/${id}`;
  return (
    <MemberPage back={{ to: path, label: t("act.keep") }}>
      <ReviseScreen {...facts} path={path} />
    </MemberPage>
  );
}
