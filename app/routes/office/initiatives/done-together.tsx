import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { yearIn } from "~/features/initiatives/forms/done-year.server";
import { findDoneTogether } from "~/features/initiatives/queries/done-together.server";
import { DoneTogetherScreen } from "~/features/initiatives/ui/done-together";
import { findCondominiumPage } from "~/features/office/queries/condominium-page.server";
import { idIn } from "~/platform/address";
import { found, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:together.title") };

export const loader = officeLoader(async ({ db, actor, params }) => {
  const { id, street, houseNumber } = found(await findCondominiumPage(db, idIn(params["condominiumId"])));
  const facts = found(await findDoneTogether(db, actor, id, yearIn(params["year"])));
  return { id, facts, place: { street, houseNumber } };
});

export default function OfficeDoneTogetherRoute() {
  const { id, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["initiatives", "common"]);
  const officeName = useRoot()?.company.officeName ?? "";
  const path = `/office/condominiums/${id}`;
  const { street, houseNumber: number } = page.place;
  return (
    <OfficePage back={{ to: path, label: t("common:address", { street, number }) }}>
      <DoneTogetherScreen {...page} path={`${path}/done`} base="/office/initiatives" officeName={officeName} />
    </OfficePage>
  );
}
