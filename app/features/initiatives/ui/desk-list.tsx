import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Button } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Empty } from "~/ui/empty/empty";
import { SelectField } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Pager } from "~/ui/pager/pager";
import { Said } from "~/ui/prose/prose";
import { Table } from "~/ui/table/table";
import { Tabs } from "~/ui/tabs/tabs";
import { areas, type DeskSearch, initiativeStates } from "../model";
import type { DeskInitiative } from "../queries/initiative-desk.server";
import { ExportLinks } from "./export-links";
import { lastDay } from "./now-sentence";
import { StateChip } from "./state-chip";

type DeskListProps = {
  initiatives: DeskInitiative[];
  next: number | null;
  search: DeskSearch;
  /** The list's own address, and that of an idea's page. */
  path: string;
  base: string;
  /** Whose list it is: of several houses, with their territories; null for one's own house. */
  territories: { id: number; name: string }[] | null;
};

/** Ideas for who answers them: what has waited longest, or all by area, state and territory. */
export function DeskList({ initiatives, next, search, path, base, territories }: DeskListProps) {
  const { t } = useTranslation("initiatives");
  const asked = (more: Record<string, string> = {}) => {
    const kept = { area: search.area ?? "", state: search.wanted ?? "", territory: String(search.territory ?? "") };
    const filled = Object.entries({ shelf: search.shelf, ...kept, ...more }).filter(([, value]) => value !== "");
    return new URLSearchParams(filled).toString();
  };
  const query = (more?: Record<string, string>) => `${path}?${asked(more)}`;
  return (
    <div className="stack gap-4">
      <Tabs
        label={t("list.tabs")}
        items={[
          { to: path, label: t("desk.waiting"), current: search.shelf === "waiting" },
          { to: `${path}?shelf=all`, label: t("desk.all"), current: search.shelf === "all" },
        ]}
      />
      <Filters search={search} territories={territories} />
      {initiatives.length === 0 ? (
        <Empty picture="panchina" title={t("desk.none")}>
          {t("desk.noneText")}
        </Empty>
      ) : (
        <Table
          caption={t(search.shelf === "waiting" ? "desk.waiting" : "desk.all")}
          captionHidden
          columns={[
            { head: t("desk.idea") },
            ...(territories ? [{ head: t("desk.place") }] : []),
            { head: t("desk.state") },
            { head: t("desk.support"), numbers: true },
            { head: t(search.shelf === "waiting" ? "desk.since" : "desk.published") },
          ]}
          rows={initiatives.map((idea) => ({
            key: idea.id,
            cells: cellsOf(idea, base, territories !== null, search.shelf),
          }))}
        />
      )}
      {initiatives.length > 0 ? <ExportLinks path={path} query={asked()} /> : null}
      <Pager
        label={t("list.pager")}
        newer={search.after === null ? undefined : { to: query(), label: t("list.newest") }}
        older={next === null ? undefined : { to: query({ after: String(next) }), label: t("list.older") }}
      />
    </div>
  );
}

function cellsOf(idea: DeskInitiative, base: string, places: boolean, shelf: DeskSearch["shelf"]) {
  return [
    <Link key="idea" to={`${base}/${idea.id}`}>
      <Said lang={idea.lang}>{idea.title}</Said>
    </Link>,
    ...(places ? [`${idea.street} ${idea.houseNumber}`] : []),
    <StateChip key="state" state={idea.state} />,
    <Support key="support" idea={idea} />,
    shelf === "waiting" ? <Waits key="since" idea={idea} /> : <Published key="since" idea={idea} />,
  ];
}

function Support({ idea }: { idea: DeskInitiative }) {
  const { t } = useTranslation("initiatives");
  return t("desk.supportOf", { count: idea.supportingDwellings, total: idea.dwellings ?? 0 });
}

function Published({ idea }: { idea: DeskInitiative }) {
  const { day } = useDates();
  return idea.publishedAt ? day(idea.publishedAt) : null;
}

/** How long an answer has been waited for, who looks after it, and until when it is due. */
function Waits({ idea }: { idea: DeskInitiative }) {
  const { t } = useTranslation("initiatives");
  const { day } = useDates();
  const due = idea.answerDueAt ? t("desk.due", { date: day(lastDay(idea.answerDueAt)) }) : "";
  return (
    <>
      {idea.waitedDays ? t("now.waits", { count: idea.waitedDays }) : t("now.today")}{" "}
      {idea.ownerName ? t("now.owner", { name: idea.ownerName }) : t("now.noOwner")}{" "}
      {idea.late ? (
        <Chip tone="terra" icon="triangle-alert">
          {t("desk.late")}
        </Chip>
      ) : (
        due
      )}
    </>
  );
}

function Filters({ search, territories }: Pick<DeskListProps, "search" | "territories">) {
  const { t } = useTranslation("initiatives");
  const any = { value: "", label: t("desk.any") };
  return (
    <Form method="get" className="cluster no-print" role="search" aria-label={t("desk.filters")}>
      <Hidden values={{ shelf: search.shelf }} />
      {territories && territories.length > 1 ? (
        <SelectField
          name="territory"
          label={t("desk.territory")}
          defaultValue={String(search.territory ?? "")}
          options={[any, ...territories.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
      ) : null}
      <SelectField
        name="area"
        label={t("desk.area")}
        defaultValue={search.area ?? ""}
        options={[any, ...areas.map((area) => ({ value: area, label: t(`area.${area}`) }))]}
      />
      {search.shelf === "all" ? (
        <SelectField
          name="state"
          label={t("desk.state")}
          defaultValue={search.wanted ?? ""}
          options={[
            any,
            ...initiativeStates
              .filter((state) => state !== "draft")
              .map((state) => ({ value: state, label: t(`state.${state}`) })),
          ]}
        />
      ) : null}
      <Button office>{t("desk.filter")}</Button>
    </Form>
  );
}
