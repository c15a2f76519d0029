import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findInitiativeHistory } from "~/features/initiatives/queries/initiative-history.server";
import { HistoryScreen } from "~/features/initiatives/ui/history-screen";
import { idIn } from "~/platform/address";
import { found, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:history.title") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findInitiativeHistory(db, actor, idIn(params["initiativeId"]))),
);

export default function InitiativeHistoryRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  return (
    <OfficePage back={{ to: `/office/initiatives/${facts.id}`, label: t("act.keep") }}>
      <HistoryScreen {...facts} />
    </OfficePage>
  );
}
