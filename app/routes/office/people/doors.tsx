import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findCondominiumPage } from "~/features/office/queries/condominium-page.server";
import { mayKeepCommittee } from "~/features/people/policy";
import { findCondominiumPeople } from "~/features/people/queries/condominium-people.server";
import { DoorsTable } from "~/features/people/ui/doors-table";
import { found, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { Note } from "~/ui/note/note";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { idIn } from "~/platform/address";

export const handle: RouteHandle = { texts: ["people", "office"], title: (t) => t("people:doors.title") };

export const loader = officeLoader(async ({ db, actor, params, request }) => {
  const place = found(await findCondominiumPage(db, idIn(params["condominiumId"])));
  const decision = mayKeepCommittee(actor, { condominiumId: place.id, territoryId: place.territoryId });
  const after = idIn(new URL(request.url).searchParams.get("after") ?? "") || null;
  return {
    place: { id: place.id, street: place.street, houseNumber: place.houseNumber },
    refusal: decision.allowed ? null : decision.reason,
    list: decision.allowed ? await findCondominiumPeople(db, place.id, after) : null,
    first: after === null,
  };
});

export default function DoorsRoute() {
  const { place, refusal, list, first } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["people", "office", "common"]);
  const path = `/office/condominiums/${place.id}`;
  const address = t("common:address", { street: place.street, number: place.houseNumber });
  return (
    <OfficePage>
      <Crumbs
        label={t("office:list.caption")}
        items={[
          { to: "/office", label: t("office:condominium.back") },
          { to: path, label: address },
        ]}
      />
      <PageHeader
        title={t("doors.title")}
        text={t("doors.lead")}
        actions={
          list ? (
            <ButtonLink office icon="printer" to={`/office/letters/new?scope=condominium&condominium=${place.id}`}>
              {t("doors.letters")}
            </ButtonLink>
          ) : undefined
        }
      />
      {refusal ? (
        <Note icon="scale" tone="ochre">
          {t(refusal)}
        </Note>
      ) : null}
      {list ? <DoorsTable {...list} first={first} path={`${path}/people`} /> : null}
    </OfficePage>
  );
}
