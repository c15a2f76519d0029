import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findCondominiumList, findOfficeFigures } from "~/features/office/queries/condominium-list.server";
import { officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Button, ButtonLink } from "~/ui/button/button";
import { Empty } from "~/ui/empty/empty";
import { Field } from "~/ui/field/field";
import { PageHeader } from "~/ui/page-header/page-header";
import { Pager } from "~/ui/pager/pager";
import { Figure, Panel } from "~/ui/panel/panel";
import { Table } from "~/ui/table/table";
import { numberIn } from "~/platform/address";

export const handle: RouteHandle = { texts: ["office"], title: (t) => t("office:title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get("q") ?? "").trim().slice(0, 100);
  const after = numberIn(searchParams.get("after"));
  const list = await findCondominiumList(db, actor, search, after);
  return {
    ...list,
    figures: await findOfficeFigures(db),
    search,
    first: after === null,
    coordinator: actor.roles.includes("coordinator"),
  };
});

export default function OfficeRoute() {
  const { condominiums, next, figures, search, first, coordinator } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["office", "common"]);
  const here = (query: string) => `/office?${new URLSearchParams({ ...(search && { q: search }) })}${query}`;
  return (
    <OfficePage>
      <PageHeader
        title={t("title")}
        text={t("lead")}
        actions={
          coordinator ? (
            <ButtonLink office to="/office/feedback" icon="accessibility">
              {t("feedback.title")}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="stack gap-5">
        <div className="grid g-4 g-even">
          <Panel id="f1" title={t("figures.condominiums")}>
            <Figure value={figures.condominiums} />
          </Panel>
          <Panel id="f2" title={t("figures.notices")}>
            <Figure value={figures.notices} base={t("figures.noticesPeriod")} />
          </Panel>
          <Panel id="f3" title={t("figures.waiting")}>
            <Figure
              value={figures.waiting < 100 ? figures.waiting : t("figures.more", { n: 99 })}
              base={t("figures.waitingPeriod")}
            />
          </Panel>
        </div>
        <Form method="get" role="search" className="cluster">
          <Field name="q" label={t("search.label")} defaultValue={search} type="search" maxLength={100} />
          <Button office icon="search">
            {t("search.action")}
          </Button>
        </Form>
        {condominiums.length === 0 ? (
          <Empty
            picture="scale"
            title={t("search.none")}
            action={
              <ButtonLink office to="/office">
                {t("search.all")}
              </ButtonLink>
            }
          />
        ) : (
          <Table
            caption={t("list.caption")}
            captionHidden
            columns={[
              { head: t("list.address") },
              { head: t("list.municipality") },
              { head: t("list.households"), numbers: true },
              { head: t("list.committee") },
            ]}
            rows={condominiums.map((place) => ({
              key: place.id,
              cells: [
                <Link key="a" to={`/office/condominiums/${place.id}`}>
                  {t("common:address", { street: place.street, number: place.houseNumber })}
                </Link>,
                place.municipality,
                t("list.of", { lit: place.takingPart, total: place.households }),
                place.selfManaged ? t("list.yes") : t("list.no"),
              ],
            }))}
          />
        )}
        <Pager
          label={t("list.pager")}
          newer={first ? undefined : { to: here(""), label: t("list.first") }}
          older={next === null ? undefined : { to: here(`&after=${next}`), label: t("list.next") }}
        />
      </div>
    </OfficePage>
  );
}
