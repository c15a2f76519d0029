import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { inviteForm } from "~/features/initiatives/forms/promoting.server";
import { findInvitable } from "~/features/initiatives/queries/act-screen.server";
import { PromotersScreen } from "~/features/initiatives/ui/promoters-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:invite.title") };

export const loader = memberLoader(async ({ db, actor, params, request }) => {
  const q = new URL(request.url).searchParams.get("q") ?? "";
  return { ...found(await findInvitable(db, actor, idIn(params["initiativeId"]), q)), q };
});

export const action = memberAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return inviteForm(args, id, `/initiatives/${id}/promoters`);
});

export default function PromotersRoute() {
  const { id, draft, ...facts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  return (
    <MemberPage back={{ to: `/initiatives/${id}${draft ? "/draft" : ""}`, label: t("invite.back") }}>
      <PromotersScreen {...facts} />
    </MemberPage>
  );
}
