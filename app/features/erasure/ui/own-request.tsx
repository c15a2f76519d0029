import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Said } from "~/ui/prose/prose";
import type { OwnRequest as Request } from "../queries/own-request.server";

/** How far the person's request is, what the office said, and the way to take it back. */
export function OwnRequest({ request }: { request: Request }) {
  const { t } = useTranslation(["me", "common"]);
  const { date } = useDates();
  const reply = useReply("withdraw");
  return (
    <Card labelledBy="request">
      <ErrorSummary {...reply.summary} />
      <h2 id="request">{t(`erasure.state.${request.state}`)}</h2>
      <p>{t("erasure.asked", { date: date(request.requestedAt) })}</p>
      {request.words ? <p>{t("erasure.wordsToo")}</p> : null}
      {request.extendedBecause ? (
        <p>
          {t("erasure.extended")} <Said lang="und">{request.extendedBecause}</Said>
        </p>
      ) : null}
      {request.state === "open" ? (
        <>
          <p>
            <b>{t("erasure.due", { date: date(request.dueOn) })}</b>
          </p>
          <Form method="post" action="?do=withdraw" preventScrollReset>
            <FormMarks form="withdraw" />
            <Button icon="undo-2">{t("erasure.withdraw")}</Button>
          </Form>
        </>
      ) : null}
      {request.answer && request.decidedAt ? (
        <>
          <p>{t("erasure.decided", { date: date(request.decidedAt) })}</p>
          <p>
            {t("erasure.answer")} <Said lang="und">{request.answer}</Said>
          </p>
        </>
      ) : null}
      {request.state === "refused" ? <p>{t("erasure.complain")}</p> : null}
    </Card>
  );
}
