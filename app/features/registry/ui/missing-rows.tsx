import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Bdi } from "~/ui/bdi/bdi";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { SelectField, Tick } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Note } from "~/ui/note/note";
import { Row, Rows } from "~/ui/rows/rows";
import { TodoList } from "~/ui/todo-list/todo-list";
import { type PreviewView, previewQuery } from "../model";
import type { ImportPage } from "../queries/import-page.server";
import type { findImportCondominiums, ImportRow } from "../queries/import-rows.server";
import { outcomeIcon } from "./look";

type MissingRowsProps = {
  page: ImportPage;
  view: PreviewView;
  rows: ImportRow[];
  places: Awaited<ReturnType<typeof findImportCondominiums>>;
  path: string;
};

/** Who lives there and is not in the file. Nothing happens to anybody without a tick of their own. */
export function MissingRows({ page, view, rows, places, path }: MissingRowsProps) {
  const { t } = useTranslation("registry");
  const { date } = useDates();
  const reply = useReply("ticks");
  const tickable = page.may.tick.allowed;
  const day = date(page.effectiveOn);
  return (
    <div className="stack gap-4">
      <ErrorSummary {...reply.summary} />
      <Note icon="info">
        <p>{t("preview.missingText")}</p>
      </Note>
      {places.length > 1 ? <PlaceFilter places={places} view={view} path={path} /> : null}
      {rows.length === 0 ? (
        <p className="soft">{t("preview.nothing")}</p>
      ) : tickable ? (
        <Form method="post" action={`?do=ticks&${previewQuery(view)}`} className="stack gap-3">
          <FormMarks form="ticks" />
          <Hidden values={{ rows: rows.map(({ id }) => id).join(",") }} />
          <TodoList
            items={rows.map((row) => ({
              key: row.id,
              icon: outcomeIcon.missing,
              tone: "stone" as const,
              title: <Missing row={row} />,
              text: <Where row={row} />,
              action: <Tick name={`end${row.id}`} label={t("preview.tick", { day })} defaultChecked={row.endTicked} />,
            }))}
          />
          <div>
            <Button office variant="line" icon="check">
              {t("preview.tickSave")}
            </Button>
          </div>
        </Form>
      ) : (
        <Rows label={t("outcome.missing")}>
          {rows.map((row) => (
            <Row
              key={row.id}
              icon={row.endTicked ? "log-out" : "circle-question-mark"}
              title={<Missing row={row} />}
              text={<Where row={row} />}
              end={row.endTicked ? t("preview.tick", { day }) : undefined}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}

const wordOf = (value: unknown) => (typeof value === "string" ? value : "");

function Missing({ row }: { row: ImportRow }) {
  const { t } = useTranslation("registry");
  const name = `${wordOf(row.before?.["lastName"])} ${wordOf(row.before?.["firstName"])}`.trim();
  return name ? <bdi>{name}</bdi> : <>{t("preview.emptyContract")}</>;
}

function Where({ row }: { row: ImportRow }) {
  const { t } = useTranslation("registry");
  const number = wordOf(row.before?.["personNumber"]);
  return (
    <>
      {number ? <bdi>{`${t("preview.number", { number })} · `}</bdi> : null}
      {row.before?.["holder"] === true ? `${t("preview.holder")} · ` : null}
      <Trans
        t={t}
        i18nKey="preview.inContract"
        values={{ contract: wordOf(row.before?.["contractNumber"]), dwelling: wordOf(row.before?.["dwellingCode"]) }}
        components={[<Bdi key="0">{""}</Bdi>, <Bdi key="1">{""}</Bdi>]}
      />
    </>
  );
}

function PlaceFilter({ places, view, path }: Pick<MissingRowsProps, "places" | "view" | "path">) {
  const { t } = useTranslation("registry");
  return (
    <Form method="get" action={`${path}#rows`} className="cluster">
      <input type="hidden" name="show" value="missing" />
      <SelectField
        name="condominium"
        label={t("preview.filter")}
        defaultValue={view.condominium ?? ""}
        options={[
          { value: "", label: t("preview.filterAll") },
          ...places.map(({ code, rows }) => ({ value: code, label: `${code} (${rows})` })),
        ]}
      />
      <Button office icon="search">
        {t("preview.filterAction")}
      </Button>
    </Form>
  );
}
