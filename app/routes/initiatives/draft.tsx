import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { publishForm } from "~/features/initiatives/forms/drafting.server";
import { invitationForm } from "~/features/initiatives/forms/promoting.server";
import { findDraftCheck } from "~/features/initiatives/queries/draft-screen.server";
import { DraftScreen } from "~/features/initiatives/ui/draft-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = {
  texts: ["initiatives", "notices"],
  title: (t) => t("initiatives:read.title"),
};

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findDraftCheck(db, actor, idIn(params["initiativeId"]))),
);

export const action = memberAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  const asked = new URL(args.request.url).searchParams.get("do") === "invitation";
  return asked ? invitationForm(args, id, `/initiatives/${id}/draft`) : publishForm(args, id);
});

export default function DraftRoute() {
  const draft = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  return (
    <MemberPage back={{ to: "/initiatives", label: t("list.back") }}>
      <DraftScreen draft={draft} />
    </MemberPage>
  );
}
