import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { Mapping, PreviewView } from "../model";
import type { findKeptPeople } from "../queries/import-kept.server";
import type { ImportPage } from "../queries/import-page.server";
import type { findImportCondominiums, findImportRows } from "../queries/import-rows.server";
import { AppliedPanel, UndonePanel } from "./applied-panel";
import { ConfirmPanel } from "./confirm-panel";
import { FailedPanel } from "./failed-panel";
import { stateLook } from "./look";
import { MappingForm } from "./mapping-form";
import { Preview } from "./preview";
import { ProgressScreen } from "./progress-screen";

export type ImportScreenFacts = {
  page: ImportPage;
  view: PreviewView;
  list: Awaited<ReturnType<typeof findImportRows>> | null;
  places: Awaited<ReturnType<typeof findImportCondominiums>>;
  kept: Awaited<ReturnType<typeof findKeptPeople>> | null;
  done: string | null;
};

/** One import from the file to what was written, each state with what can be done in it. */
export function ImportScreen(facts: ImportScreenFacts) {
  const { page, done } = facts;
  const { t } = useTranslation("registry");
  const { date, moment } = useDates();
  const text = t("import.facts", {
    day: date(page.effectiveOn),
    name: page.madeByName,
    when: moment(page.madeAt),
  });
  return (
    <>
      {done === "ticks" ? <StatusMessage>{t("done.ticks")}</StatusMessage> : null}
      {done === "reopened" ? <StatusMessage>{t("done.reopened")}</StatusMessage> : null}
      <PageHeader
        title={<bdi>{page.fileName}</bdi>}
        text={text}
        actions={<Chip {...stateLook[page.state]}>{t(`state.${page.state}`)}</Chip>}
      />
      <div className="stack gap-6">
        <Now {...facts} />
      </div>
    </>
  );
}

function Now({ page, view, list, places, kept }: ImportScreenFacts) {
  const { t } = useTranslation("registry");
  const path = `/office/registry/${page.id}`;
  const { state } = page;
  switch (state) {
    case "reading":
    case "planning":
    case "applying":
    case "undoing":
      return <ProgressScreen step={state} percent={page.progress} path={path} />;
    case "mapping":
      return (
        <>
          <MappingForm
            headers={page.headers as string[]}
            sample={page.sample as string[][]}
            mapping={page.mapping as Mapping}
            rows={page.counts.rows}
          />
          <ConfirmPanel page={page} dropOnly />
        </>
      );
    case "failed":
      return <FailedPanel page={page} />;
    case "dropped":
      return <p>{t("import.dropped")}</p>;
    case "undone":
      return <UndonePanel page={page} kept={kept} path={path} />;
    case "ready":
    case "waiting":
    case "applied":
      return (
        <>
          {page.stale ? <ProgressScreen step="stale" percent={0} path={path} /> : null}
          {state === "applied" ? <AppliedPanel page={page} /> : <ConfirmPanel page={page} />}
          {list ? <Preview page={page} view={view} list={list} places={places} path={path} /> : null}
        </>
      );
  }
}
