import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { mayPublish } from "~/features/notices/policy";
import { Board } from "~/features/notices/ui/board";
import { SearchField } from "~/features/notices/ui/search-field";
import { boardView } from "~/features/notices/forms.server";
import { findCondominiumPage } from "~/features/office/queries/condominium-page.server";
import { isTied } from "~/platform/actor";
import { found, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink, Buttons } from "~/ui/button/button";
import { Note } from "~/ui/note/note";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { Figure, Panel } from "~/ui/panel/panel";
import { StatusMessage } from "~/ui/status-message/status-message";
import { Row, Rows } from "~/ui/rows/rows";
import { Windows } from "~/ui/windows/windows";
import { idIn } from "~/platform/address";

export const handle: RouteHandle<{ place: { street: string; houseNumber: string } } | undefined> = {
  texts: ["office", "notices", "home", "people"],
  title: (_t, data) => (data ? `${data.place.street} ${data.place.houseNumber}` : ""),
};

export const loader = officeLoader(async ({ db, actor, params, request }) => {
  const place = found(await findCondominiumPage(db, idIn(params["condominiumId"])));
  const { shelf, before } = boardView(request);
  const list = await findNoticeList(db, actor, place.id, shelf, before);
  const publishing = mayPublish(actor, "office", { condominiumId: place.id, territoryId: place.territoryId });
  return {
    place,
    list: { ...list, shelf, first: before === null },
    publishing,
    conflict: isTied(actor, place.id),
    done: new URL(request.url).searchParams.has("done"),
  };
});

export default function CondominiumRoute() {
  const { place, list, publishing, conflict, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["office", "home", "notices", "people", "common"]);
  const path = `/office/condominiums/${place.id}`;
  const officeName = useRoot()?.company.officeName ?? "";
  return (
    <OfficePage facade={{ ...place, lit: place.takingPart, total: place.households, seed: place.id }}>
      <Crumbs label={t("list.caption")} items={[{ to: "/office", label: t("condominium.back") }]} />
      {done ? <StatusMessage>{t("notices:form.published")}</StatusMessage> : null}
      <PageHeader
        title={t("common:address", { street: place.street, number: place.houseNumber })}
        text={`${place.municipality} · ${t("condominium.code")} ${place.code}`}
        actions={
          publishing.allowed ? (
            <ButtonLink office to={`${path}/notices/new`} variant="main" icon="megaphone">
              {t("condominium.write")}
            </ButtonLink>
          ) : undefined
        }
      />
      {conflict ? (
        <Note icon="scale" tone="ochre">
          {t("condominium.conflict")}
        </Note>
      ) : null}
      <div className="grid g-main">
        <section className="stack gap-4" aria-labelledby="board">
          <h2 id="board">{t("condominium.board")}</h2>
          <SearchField path="/office/notices/search" condominium={place.id} />
          <Board {...list} path={path} base="/office/notices" reader={false} officeName={officeName} />
        </section>
        <div className="stack gap-5">
          <Panel id="households" title={t("list.households")}>
            <Figure value={place.takingPart} base={t("home:committee.householdsBase", { total: place.households })} />
            <Windows
              total={place.households}
              lit={place.takingPart}
              label={t("home:committee.windows", { lit: place.takingPart, total: place.households })}
            />
            <p className="soft">
              {t("condominium.dwellings")}: {place.dwellings} · {t("condominium.stairwells")}: {place.stairwells}
            </p>
            <Buttons column>
              <ButtonLink office full to={`${path}/people`} icon="users">
                {t("people:doors.title")}
              </ButtonLink>
              <ButtonLink office full to={`${path}/done`} icon="badge-check">
                {t("condominium.together")}
              </ButtonLink>
              {conflict ? null : (
                <ButtonLink
                  office
                  full
                  to={`/office/letters/new?scope=condominium&condominium=${place.id}`}
                  icon="printer"
                >
                  {t("people:doors.letters")}
                </ButtonLink>
              )}
            </Buttons>
          </Panel>
          <Panel id="committee" title={t("condominium.committee")}>
            {place.committee.length === 0 ? (
              <p>{t("condominium.noCommittee")}</p>
            ) : (
              <Rows labelledBy="committee">
                {place.committee.map((member) => (
                  <Row
                    key={member.id}
                    icon="user"
                    title={<bdi>{member.name}</bdi>}
                    text={t(`home:committee.office.${member.office}`)}
                  />
                ))}
              </Rows>
            )}
            <ButtonLink office full to={`${path}/committee`} icon="id-card">
              {t("people:committee.title")}
            </ButtonLink>
          </Panel>
        </div>
      </div>
    </OfficePage>
  );
}
