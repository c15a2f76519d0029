import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { beginForm } from "~/features/initiatives/forms/drafting.server";
import { findNeighbours } from "~/features/initiatives/queries/neighbours.server";
import { findRule } from "~/features/initiatives/queries/rule.server";
import { BeginScreen } from "~/features/initiatives/ui/begin-screen";
import { isCommittee } from "~/platform/actor";
import { memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:new.title") };

export const loader = memberLoader(async ({ db, actor, request }) => {
  const q = new URL(request.url).searchParams.get("q") ?? "";
  const writes = isCommittee(actor) && !actor.assistedBy;
  const neighbours = q && writes ? await findNeighbours(db, actor, actor.home.condominiumId, q) : [];
  return { q, neighbours: writes ? neighbours : null, rule: await findRule(db, actor) };
});

export const action = memberAction(beginForm);

export default function NewInitiativeRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  return (
    <MemberPage back={{ to: "/initiatives", label: t("list.back") }}>
      <BeginScreen {...facts} />
    </MemberPage>
  );
}
