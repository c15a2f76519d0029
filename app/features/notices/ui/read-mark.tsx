import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { StatusMessage } from "~/ui/status-message/status-message";
import { Windows } from "~/ui/windows/windows";
import type { NoticeScreenFacts } from "../queries/notice-screen.server";
import { FormMarks } from "~/platform/form-marks";

/** "I have read it": a number of homes as lit windows, never names. */
export function ReadMark({ facts, path }: { facts: NoticeScreenFacts; path: string }) {
  const { t } = useTranslation(["notices", "common"]);
  const reply = useReply("read");
  const [search] = useSearchParams();
  const { haveRead = 0, households = 0 } = facts.reading ?? {};
  return (
    <section id="read" className="no-print">
      <Card>
        <ErrorSummary {...reply.summary} />
        {search.get("done") === "read" ? <StatusMessage>{t("read.thanks")}</StatusMessage> : null}
        {facts.marking.allowed && !facts.readByActor ? (
          <Form method="post" action={`${path}?do=read`} preventScrollReset>
            <FormMarks form="read" />
            <Button variant="main" full icon="check">
              {t("read.action")}
            </Button>
          </Form>
        ) : null}
        {facts.readByActor ? (
          <p>
            <b>{t("read.done")}</b>
          </p>
        ) : null}
        <Windows total={households} lit={haveRead} label={t("read.windows", { lit: haveRead, total: households })} />
        <p className="soft small">{t("read.count", { count: haveRead, total: households })}</p>
      </Card>
    </section>
  );
}
