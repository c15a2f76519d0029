import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { versionForm } from "~/features/notices/forms/correcting.server";
import { findVersionPage } from "~/features/notices/queries/correctable.server";
import { VersionScreen } from "~/features/notices/ui/version-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:languages.write") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findVersionPage(db, actor, idIn(params["postingId"]), params["lang"] ?? "")),
);

export const action = memberAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return versionForm(args, postingId, args.params["lang"] ?? "", `/notices/${postingId}`);
});

export default function VersionRoute() {
  const facts = useLoaderData<typeof loader>();
  const path = `/notices/${facts.id}`;
  const { t } = useTranslation("notices");
  return (
    <MemberPage back={{ to: `${path}/languages`, label: t("languages.title") }}>
      <VersionScreen page={facts} path={path} />
    </MemberPage>
  );
}
