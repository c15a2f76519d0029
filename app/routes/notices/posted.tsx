import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { OfficePage } from "~/features/frame/ui/office-page";
import { postedForm } from "~/features/notices/forms/paper.server";
import { findPosted } from "~/features/notices/queries/posted.server";
import { PostedScreen } from "~/features/notices/ui/posted-screen";
import { isMember } from "~/platform/actor";
import { idIn } from "~/platform/address";
import { found, personAction, personLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:stairs.title") };

/** For the committee and the office alike, who come from the same square; a neighbour who points a camera at it reads the notice. */
export const loader = personLoader(async ({ db, actor, params }) => {
  const postingId = idIn(params["postingId"]);
  const posted = found(await findPosted(db, actor, postingId, idIn(params["stairwellId"])));
  const path = isMember(actor) ? `/notices/${postingId}` : `/office/notices/${postingId}`;
  if (!posted.mine) throw redirect(path);
  return { posted, path, member: isMember(actor) };
});

export const action = personAction(async (args) => {
  const { postingId, stairwellId } = args.params;
  const path = `/notices/${idIn(postingId)}/posted/${idIn(stairwellId)}`;
  return postedForm(args, [idIn(postingId), idIn(stairwellId)], path);
});

export default function PostedRoute() {
  const { posted, path, member } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const screen = <PostedScreen posted={posted} path={path} />;
  return member ? (
    <MemberPage back={{ to: path, label: t("stairs.toNotice") }}>{screen}</MemberPage>
  ) : (
    <OfficePage>
      <div className="narrow">{screen}</div>
    </OfficePage>
  );
}
