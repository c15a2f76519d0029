import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Note } from "~/ui/note/note";
import type { BatchState, LetterState } from "../model";
import type { PrintRefusal } from "../policy";

type Standing = {
  state: BatchState;
  madeAt: Date;
  printedAt: Date | null;
  printedByName: string | null;
  letters: readonly { state: LetterState }[];
  printing: { allowed: true } | { allowed: false; reason: PrintRefusal };
};

const day = 24 * 60 * 60 * 1000;

/** How things are with a batch: until when it can be printed, or why not any more. */
export function BatchStanding({ batch }: { batch: Standing }) {
  const { t } = useTranslation(["letters", "common"]);
  const { moment } = useDates();
  const { printing, state } = batch;
  const over = batch.letters.filter((letter) => letter.state !== "ready").length;
  if (state === "open" && printing.allowed) {
    return (
      <Note icon="clock">
        <p>{t("batch.until", { date: moment(new Date(batch.madeAt.getTime() + day)) })}</p>
        {over > 0 ? <p>{t("batch.notReady", { n: over })}</p> : null}
      </Note>
    );
  }
  if (state === "open") {
    return (
      <Note icon="eye-off" tone="stone">
        {printing.allowed ? null : t(printing.reason)}
      </Note>
    );
  }
  const closed =
    state === "printed" && batch.printedAt
      ? t("batch.printed", { name: batch.printedByName ?? "", date: moment(batch.printedAt) })
      : t("batch.old");
  return (
    <Note icon="lock" tone="stone">
      <p>{closed}</p>
      <p>{t("batch.again")}</p>
    </Note>
  );
}
