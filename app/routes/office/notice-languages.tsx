import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findLanguageDesk } from "~/features/notices/queries/correctable.server";
import { LanguagesScreen } from "~/features/notices/ui/languages-screen";
import { idIn } from "~/platform/address";
import { found, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:languages.title") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findLanguageDesk(db, actor, idIn(params["postingId"]))),
);

export default function OfficeLanguagesRoute() {
  const { t } = useTranslation("notices");
  const facts = useLoaderData<typeof loader>();
  const path = `/office/notices/${facts.id}`;
  return (
    <OfficePage back={{ to: path, label: t("history.back") }}>
      <LanguagesScreen desk={facts} path={path} />
    </OfficePage>
  );
}
