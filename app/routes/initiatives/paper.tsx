import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { paperForms } from "~/features/initiatives/forms/signed-sheet.server";
import { findPaperScreen } from "~/features/initiatives/queries/paper-screen.server";
import { PaperScreen } from "~/features/initiatives/ui/paper-screen";
import { sheetForm } from "~/features/initiatives/ui/sheet-photos";
import { AttachmentsField } from "~/features/notices/ui/attachments-field";
import { useFields } from "~/features/notices/ui/use-fields";
import { idIn } from "~/platform/address";
import { committeeAction, committeeLoader, found } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives", "notices"], title: (t) => t("initiatives:paper.title") };

export const loader = committeeLoader(async ({ db, actor, params }) =>
  found(await findPaperScreen(db, actor, idIn(params["initiativeId"]))),
);

export const action = committeeAction(async (args) => {
  const id = idIn(args.params["initiativeId"]);
  return paperForms(args, id, `/initiatives/${id}/paper`);
});

export default function PaperRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const { field } = useFields({}, sheetForm);
  const path = `/initiatives/${facts.id}`;
  return (
    <MemberPage back={{ to: path, label: t("act.keep") }}>
      <PaperScreen facts={facts} path={`${path}/paper`}>
        <AttachmentsField {...{ field, form: sheetForm, most: facts.sheets.room }} title={t("pictures.attachSheet")} />
      </PaperScreen>
    </MemberPage>
  );
}
