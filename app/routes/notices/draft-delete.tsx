import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { deleteDraftForm } from "~/features/notices/forms/scheduling.server";
import { findDraft } from "~/features/notices/queries/drafts.server";
import { DeleteScreen } from "~/features/notices/ui/delete-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.deleteLink") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findDraft(db, actor, false, idIn(params["draftId"]))),
);

export const action = memberAction(async (args) =>
  deleteDraftForm(args, false, idIn(args.params["draftId"]), "/notices"),
);

export default function DraftDeleteRoute() {
  const { id, title, lang, revision } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const keep = { to: `/notices/drafts/${id}`, label: t("drafts.deleteKeep") };
  return (
    <MemberPage back={keep}>
      <DeleteScreen
        question={t("drafts.deleteTitle")}
        text={t("drafts.deleteText")}
        name={title || t("drafts.untitled")}
        {...{ lang, revision, keep }}
      />
    </MemberPage>
  );
}
