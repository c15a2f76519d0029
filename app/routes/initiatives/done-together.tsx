import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { yearIn } from "~/features/initiatives/forms/done-year.server";
import { findDoneTogether } from "~/features/initiatives/queries/done-together.server";
import { DoneTogetherScreen } from "~/features/initiatives/ui/done-together";
import { found, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:together.title") };

export const loader = memberLoader(async ({ db, actor, params }) => {
  const { condominiumId, street, houseNumber } = actor.home;
  const facts = found(await findDoneTogether(db, actor, condominiumId, yearIn(params["year"])));
  return { facts, place: { street, houseNumber } };
});

export default function DoneTogetherRoute() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const officeName = useRoot()?.company.officeName ?? "";
  return (
    <MemberPage back={{ to: "/initiatives?shelf=over", label: t("list.back") }}>
      <DoneTogetherScreen {...page} path="/initiatives/done" base="/initiatives" officeName={officeName} />
    </MemberPage>
  );
}
