import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { findLanguageDesk } from "~/features/notices/queries/correctable.server";
import { LanguagesScreen } from "~/features/notices/ui/languages-screen";
import { idIn } from "~/platform/address";
import { found, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:languages.title") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findLanguageDesk(db, actor, idIn(params["postingId"]))),
);

export default function LanguagesRoute() {
  const facts = useLoaderData<typeof loader>();
  const path = `/notices/${facts.id}`;
  const { t } = useTranslation("notices");
  return (
    <MemberPage back={{ to: path, label: t("history.back") }}>
      <LanguagesScreen desk={facts} path={path} />
    </MemberPage>
  );
}
