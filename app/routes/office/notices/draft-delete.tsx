import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { deleteDraftForm } from "~/features/notices/forms/scheduling.server";
import { findDraft } from "~/features/notices/queries/drafts.server";
import { DeleteScreen } from "~/features/notices/ui/delete-screen";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.deleteLink") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findDraft(db, actor, true, idIn(params["draftId"]))),
);

export const action = officeAction(async (args) =>
  deleteDraftForm(args, true, idIn(args.params["draftId"]), "/office/notices?shelf=drafts"),
);

export default function OfficeDraftDeleteRoute() {
  const { id, title, lang, revision } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const keep = { to: `/office/notices/drafts/${id}`, label: t("drafts.deleteKeep") };
  return (
    <OfficePage back={keep}>
      <DeleteScreen
        question={t("drafts.deleteTitle")}
        text={t("drafts.deleteText")}
        name={title || t("drafts.untitled")}
        {...{ lang, revision, keep }}
      />
    </OfficePage>
  );
}
