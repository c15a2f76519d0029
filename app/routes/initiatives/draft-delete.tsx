import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { deleteDraftForm } from "~/features/initiatives/forms/drafting.server";
import { findDraft } from "~/features/initiatives/queries/draft-screen.server";
import { DeleteDraftScreen } from "~/features/initiatives/ui/delete-draft-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader, notFound } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:read.delete") };

export const loader = memberLoader(async ({ db, actor, params }) => {
  const { id, title, lang, publishing } = found(await findDraft(db, actor, idIn(params["initiativeId"])));
  return publishing ? { id, title, lang } : notFound();
});

export const action = memberAction(async (args) => deleteDraftForm(args, idIn(args.params["initiativeId"])));

export default function DeleteDraftRoute() {
  const { id, title, lang } = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const path = `/initiatives/${id}/draft`;
  return (
    <MemberPage back={{ to: path, label: t("delete.keep") }}>
      <DeleteDraftScreen {...{ title, lang, path }} />
    </MemberPage>
  );
}
