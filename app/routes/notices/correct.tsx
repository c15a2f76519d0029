import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { correctForm } from "~/features/notices/forms/correcting.server";
import { findCorrectable } from "~/features/notices/queries/correctable.server";
import { CorrectScreen } from "~/features/notices/ui/correct-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:correct.title") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findCorrectable(db, actor, idIn(params["postingId"]))),
);

export const action = memberAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return correctForm(args, postingId, `/notices/${postingId}`);
});

export default function CorrectRoute() {
  const facts = useLoaderData<typeof loader>();
  const path = `/notices/${facts.id}`;
  const { t } = useTranslation("notices");
  return (
    <MemberPage back={{ to: path, label: t("history.back") }}>
      <CorrectScreen notice={facts} path={path} />
    </MemberPage>
  );
}
