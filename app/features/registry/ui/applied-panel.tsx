import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Bdi } from "~/ui/bdi/bdi";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Pager } from "~/ui/pager/pager";
import { Panel } from "~/ui/panel/panel";
import { Table } from "~/ui/table/table";
import type { findKeptPeople } from "../queries/import-kept.server";
import type { ImportPage } from "../queries/import-page.server";
import { Act } from "./confirm-panel";
import { FailureNote } from "./failed-panel";

/** What was written, by whom, and the way back. */
export function AppliedPanel({ page }: { page: ImportPage }) {
  const { t } = useTranslation("registry");
  const { moment } = useDates();
  const reply = useReply("act");
  const when = page.appliedAt ? moment(page.appliedAt) : "";
  return (
    <>
      <ErrorSummary {...reply.summary} />
      {page.failure ? <FailureNote failure={page.failure} /> : null}
      <Panel
        id="applied"
        title={t("applied.title")}
        text={
          page.secondedByName
            ? t("applied.textSecond", { when, name: page.confirmedByName, second: page.secondedByName })
            : t("applied.text", { when, name: page.confirmedByName })
        }
      >
        <p>{t("applied.undoText")}</p>
        <Act act="undo" label={t("applied.undo")} variant="danger-line" decision={page.may.undo} />
      </Panel>
    </>
  );
}

type UndoneProps = { page: ImportPage; kept: Awaited<ReturnType<typeof findKeptPeople>> | null; path: string };

/** What an undo took back, and whom it left, with the reason. */
export function UndonePanel({ page, kept, path }: UndoneProps) {
  const { t } = useTranslation("registry");
  const { moment } = useDates();
  const left = (page.counts.keptBecauseActed ?? 0) + (page.counts.keptBecauseChanged ?? 0);
  return (
    <Panel
      id="undone"
      title={t("applied.undone")}
      text={t("applied.undoneText", { when: page.undoneAt ? moment(page.undoneAt) : "", name: page.undoneByName })}
    >
      <p>{t("applied.taken", { count: page.counts.undone ?? 0 })}</p>
      {left > 0 ? <p>{t("applied.keptCount", { count: left })}</p> : null}
      {kept && kept.people.length > 0 ? (
        <>
          <Table
            caption={t("applied.keptTitle")}
            columns={[{ head: t("preview.person") }, { head: t("applied.keptReason") }]}
            rows={kept.people.map((person) => ({
              key: person.personId,
              cells: [
                <span key="p">
                  <bdi>{`${person.lastName ?? ""} ${person.firstName ?? ""}`.trim()}</bdi>{" "}
                  <Bdi>{person.personNumber}</Bdi>
                </span>,
                t(`applied.kept.${person.kept}`),
              ],
            }))}
          />
          <Pager
            label={t("preview.pager")}
            older={kept.next === null ? undefined : { to: `${path}?after=${kept.next}`, label: t("preview.next") }}
          />
        </>
      ) : null}
    </Panel>
  );
}
