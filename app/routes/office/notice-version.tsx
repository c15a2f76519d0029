import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { versionForm } from "~/features/notices/forms/correcting.server";
import { findVersionPage } from "~/features/notices/queries/correctable.server";
import { VersionScreen } from "~/features/notices/ui/version-screen";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:languages.write") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findVersionPage(db, actor, idIn(params["postingId"]), params["lang"] ?? "")),
);

export const action = officeAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return versionForm(args, postingId, args.params["lang"] ?? "", `/office/notices/${postingId}`);
});

export default function OfficeVersionRoute() {
  const { t } = useTranslation("notices");
  const facts = useLoaderData<typeof loader>();
  const path = `/office/notices/${facts.id}`;
  return (
    <OfficePage back={{ to: `${path}/languages`, label: t("languages.title") }}>
      <VersionScreen page={facts} path={path} office />
    </OfficePage>
  );
}
