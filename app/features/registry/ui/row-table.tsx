import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { Table } from "~/ui/table/table";
import type { Mapping, RowError, RowFields, RowOutcome } from "../model";
import type { ImportRow } from "../queries/import-rows.server";
import { Changes } from "./changes";

type RowTableProps = {
  outcome: RowOutcome;
  rows: ImportRow[];
  headers: string[];
  mapping: Mapping;
};

/** Rows of one outcome: who, where, and what is to be said about each. */
export function RowTable({ outcome, rows, headers, mapping }: RowTableProps) {
  const { t } = useTranslation("registry");
  if (outcome === "error") return <ErrorTable rows={rows} headers={headers} mapping={mapping} />;
  const heads: Partial<Record<RowOutcome, string>> = {
    new: t("preview.makes"),
    changed: t("preview.changes"),
    blocked: t("preview.why"),
  };
  const head = heads[outcome];
  return (
    <Table
      caption={t(`outcome.${outcome}`)}
      captionHidden
      columns={[
        { head: t("preview.person") },
        { head: t("preview.home") },
        ...(head ? [{ head }] : []),
        { head: t("preview.line"), numbers: true },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Person key="p" fields={row.fields} />,
          <Home key="h" fields={row.fields} />,
          ...(head ? [<Says key="s" row={row} outcome={outcome} />] : []),
          row.line,
        ],
      }))}
    />
  );
}

/** What is to be said about a row: what it adds, what it changes, or what it waits for. */
function Says({ row, outcome }: { row: ImportRow; outcome: RowOutcome }) {
  if (outcome === "new") return <Makes row={row} />;
  if (outcome === "changed") return <Changes before={row.before} after={row.after} />;
  return <Reasons kind="blocked" errors={row.errors} />;
}

/** Surname first, as in the file, with the person's number below. */
function Person({ fields }: { fields: RowFields }) {
  return (
    <>
      <bdi>{`${fields.lastName ?? ""} ${fields.firstName ?? ""}`.trim()}</bdi>
      <br />
      <span className="soft nowrap">
        <Bdi>{fields.personNumber}</Bdi>
      </span>
    </>
  );
}

function Home({ fields }: { fields: RowFields }) {
  return (
    <>
      <Bdi>{fields.dwellingCode}</Bdi>
      <br />
      <span className="soft">
        <Bdi>{fields.contractNumber}</Bdi>
      </span>
    </>
  );
}

type Made = "person" | "membership" | "tenancy" | "dwelling" | "condominium";

function Makes({ row }: { row: ImportRow }) {
  const { t } = useTranslation("registry");
  const makes = Array.isArray(row.after?.["makes"]) ? (row.after["makes"] as Made[]) : [];
  return (
    <>
      {makes.map((made) => t(`preview.makesWhat.${made}`)).join(", ")}
      <Changes before={row.before} after={row.after} />
    </>
  );
}

function Reasons({ kind, errors }: { kind: "blocked" | "rowErrors"; errors: RowError[] }) {
  const { t } = useTranslation("registry");
  return (
    <ul role="list" className="stack gap-1">
      {errors.map(({ reason }, index) => (
        <li key={index}>{(t as unknown as (key: string) => string)(`registry:${kind}.${reason}`)}</li>
      ))}
    </ul>
  );
}

/** Errors by row and column, with what stands in the file. */
function ErrorTable({ rows, headers, mapping }: Omit<RowTableProps, "outcome">) {
  const { t } = useTranslation("registry");
  const say = t as unknown as (key: string) => string;
  return (
    <Table
      caption={t("outcome.error")}
      captionHidden
      columns={[
        { head: t("preview.line") },
        { head: t("preview.column") },
        { head: t("preview.problem") },
        { head: t("preview.value") },
      ]}
      rows={rows.flatMap((row) =>
        row.errors.map(({ column, reason }, index) => {
          const at = mapping.findIndex((field) => field === column);
          const read = column === "row" ? undefined : row.fields[column as keyof RowFields];
          const value = at < 0 ? "" : (row.fields.raw?.[at] ?? String(read ?? ""));
          return {
            key: `${row.id}-${index}`,
            cells: [
              row.line,
              at < 0 ? say(`registry:fields.${column}`) : <Bdi key="c">{headers[at]}</Bdi>,
              say(`registry:rowErrors.${reason}`),
              <Bdi key="v">{value.slice(0, 80)}</Bdi>,
            ],
          };
        }),
      )}
    />
  );
}
