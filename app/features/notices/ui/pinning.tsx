import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Note } from "~/ui/note/note";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { NoticeScreenFacts } from "../queries/notice-screen.server";

type PinningProps = { facts: Pick<NoticeScreenFacts, "pinning" | "pinnedUntil">; path: string };

/** Until when a notice stands at the top of the board, and the form that puts it there or takes it away. */
export function Pinning({ facts, path }: PinningProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { date } = useDates();
  const reply = useReply("pin");
  const [search] = useSearchParams();
  if (!facts.pinning.allowed) return null;
  const done = search.get("done");
  const wrong = reply.error("until") !== undefined;
  // The pin ends with the last moment of its day.
  const until = facts.pinnedUntil && date(new Date(facts.pinnedUntil.getTime() - 1));
  return (
    <section id="pin" className="stack gap-3 no-print">
      {done === "pinned" || done === "unpinned" ? <StatusMessage>{t(`pin.${done}`)}</StatusMessage> : null}
      {until ? (
        <>
          <Note icon="pin">{t("pin.until", { date: until })}</Note>
          <Form method="post" action={`${path}?do=unpin`} preventScrollReset>
            <FormMarks form="pin" />
            <Button variant="line">{t("pin.undo")}</Button>
          </Form>
        </>
      ) : null}
      <ErrorSummary {...reply.summary} />
      <Disclosure summary={until ? t("pin.change") : t("pin.open")} icon="pin" open={wrong}>
        <Form method="post" action={`${path}?do=pin`} preventScrollReset noValidate className="stack gap-3">
          <FormMarks form="pin" />
          <Field
            name="until"
            type="date"
            label={t("pin.day")}
            hint={t("pin.hint")}
            error={reply.error("until")}
            errorPrefix={reply.errorPrefix}
            defaultValue={reply.value("until")}
          />
          <Button variant="main" icon="pin">
            {t("pin.action")}
          </Button>
        </Form>
      </Disclosure>
    </section>
  );
}
