import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import { Icon } from "~/ui/icon/icon";
import { Note } from "~/ui/note/note";
import { Pager } from "~/ui/pager/pager";
import { Tabs } from "~/ui/tabs/tabs";
import { type Mapping, outcomes, type PreviewView, previewQuery } from "../model";
import type { ImportPage } from "../queries/import-page.server";
import type { findImportCondominiums, findImportRows, ImportRow } from "../queries/import-rows.server";
import { outcomeIcon } from "./look";
import { MissingRows } from "./missing-rows";
import { RowTable } from "./row-table";

type PreviewProps = {
  page: ImportPage;
  view: PreviewView;
  list: Awaited<ReturnType<typeof findImportRows>>;
  places: Awaited<ReturnType<typeof findImportCondominiums>>;
  path: string;
};

/** Every row of the plan by its outcome, fifty at a time. */
export function Preview({ page, view, list, places, path }: PreviewProps) {
  const { t } = useTranslation("registry");
  const to = (change: Partial<PreviewView>) => `${path}?${previewQuery({ ...view, after: null, ...change })}#rows`;
  return (
    <section className="stack gap-4" aria-labelledby="rows">
      <h2 id="rows">{t("preview.title")}</h2>
      <Tabs
        label={t("preview.tabs")}
        items={outcomes.map((outcome) => ({
          to: to({ outcome, condominium: null }),
          current: outcome === view.outcome,
          label: (
            <>
              <Icon name={outcomeIcon[outcome]} size="s" /> {t(`outcome.${outcome}`)}{" "}
              <bdi className="num">{page.counts[outcome]}</bdi>
            </>
          ),
        }))}
      />
      {view.outcome === "missing" ? (
        <MissingRows page={page} view={view} rows={list.rows} places={places} path={path} />
      ) : list.rows.length === 0 ? (
        <p className="soft">{t("preview.nothing")}</p>
      ) : (
        <Others view={view} rows={list.rows} page={page} path={path} />
      )}
      <Pager
        label={t("preview.pager")}
        newer={view.after === null ? undefined : { to: to({}), label: t("preview.first") }}
        older={list.next === null ? undefined : { to: to({ after: list.next }), label: t("preview.next") }}
      />
    </section>
  );
}

function Others({ page, view, rows, path }: Pick<PreviewProps, "page" | "view" | "path"> & { rows: ImportRow[] }) {
  const { t } = useTranslation("registry");
  const { outcome } = view;
  return (
    <>
      {outcome === "error" || outcome === "blocked" ? (
        <Note icon={outcomeIcon[outcome]} tone="ochre">
          <p>{outcome === "error" ? t("preview.errorsText") : t("preview.blockedText")}</p>
        </Note>
      ) : null}
      {outcome === "error" || outcome === "blocked" ? (
        <div>
          <ButtonLink office reload to={`${path}/errors`} icon="download">
            {t("preview.errorsFile")}
          </ButtonLink>
        </div>
      ) : null}
      <RowTable
        outcome={outcome}
        rows={rows}
        headers={page.headers as string[]}
        mapping={Array.isArray(page.mapping) ? (page.mapping as Mapping) : []}
      />
    </>
  );
}
