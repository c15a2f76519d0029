import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { findInitiativeList, findOwnDrafts } from "~/features/initiatives/queries/initiative-list.server";
import { InitiativeList, OwnDrafts } from "~/features/initiatives/ui/initiative-list";
import { numberIn } from "~/platform/address";
import { memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:list.title") };

export const loader = memberLoader(async ({ db, actor, request }) => {
  const { searchParams } = new URL(request.url);
  const shelf = searchParams.get("shelf") === "over" ? ("over" as const) : ("open" as const);
  const before = numberIn(searchParams.get("before"));
  const list = await findInitiativeList(db, actor, actor.home.condominiumId, shelf, before);
  const drafts = shelf === "open" && before === null ? await findOwnDrafts(db, actor) : [];
  return { ...list, shelf, first: before === null, drafts };
});

export default function InitiativesRoute() {
  const { drafts, ...list } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["initiatives", "common"]);
  const [search] = useSearchParams();
  const done = (["deleted", "declined"] as const).find((said) => said === search.get("done"));
  return (
    <MemberPage back={{ to: "/home", label: t("common:nav.home") }}>
      <div className="stack gap-5">
        {done ? <StatusMessage>{t(`list.${done}`)}</StatusMessage> : null}
        <div className="split">
          <PageTitle title={t("list.title")} />
          <ButtonLink to="/initiatives/new" variant="main" icon="lightbulb">
            {t("list.new")}
          </ButtonLink>
        </div>
        <OwnDrafts drafts={drafts} />
        <InitiativeList {...list} />
      </div>
    </MemberPage>
  );
}
