import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Decision } from "~/platform/decision";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button, type ButtonVariant } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Icon, type IconName } from "~/ui/icon/icon";
import { Note } from "~/ui/note/note";
import { Panel } from "~/ui/panel/panel";
import type { ImportPage } from "../queries/import-page.server";
import { FailureNote } from "./failed-panel";

type ActProps = {
  act: "confirm" | "second" | "reopen" | "drop" | "undo";
  label: string;
  variant: ButtonVariant;
  decision: Decision<string>;
};

/** One button that is a form: what it does stands in its address. A refused one says why; one for others is not there. */
export function Act({ act, label, variant, decision }: ActProps) {
  const { t } = useTranslation("registry");
  if (!decision.allowed && decision.reason === "registry:refusal.notYours") return null;
  const say = t as unknown as (key: string) => string;
  return (
    <Form method="post" action={`?do=${act}`}>
      <FormMarks form="act" />
      <Button office variant={variant} disabledReason={decision.allowed ? undefined : say(decision.reason)}>
        {label}
      </Button>
    </Form>
  );
}

/** What will happen, in plain words, and the buttons: confirm, confirm as second, go back to the ticks, drop. */
export function ConfirmPanel({ page, dropOnly }: { page: ImportPage; dropOnly?: boolean }) {
  const { t } = useTranslation("registry");
  const reply = useReply("act");
  const drop = <Act act="drop" label={t("confirm.drop")} variant="quiet" decision={page.may.drop} />;
  if (dropOnly) return drop;
  const waiting = page.state === "waiting";
  return (
    <>
      <ErrorSummary {...reply.summary} />
      {page.failure ? <FailureNote failure={page.failure} /> : null}
      <Panel id="confirm" title={waiting ? t("second.title") : t("confirm.title")}>
        {waiting ? <SecondWords page={page} /> : null}
        <Consequences page={page} />
        <div className="btns">
          {waiting ? (
            <>
              <Act act="second" label={t("second.action")} variant="main" decision={page.may.second} />
              <Act act="reopen" label={t("second.reopen")} variant="line" decision={page.may.reopen} />
            </>
          ) : (
            <Act act="confirm" label={t("confirm.action")} variant="main" decision={page.may.confirm} />
          )}
          {drop}
        </div>
        <p className="hint">{t("confirm.dropText")}</p>
      </Panel>
    </>
  );
}

function SecondWords({ page }: { page: ImportPage }) {
  const { t } = useTranslation("registry");
  const { moment } = useDates();
  return (
    <p>{t("second.text", { name: page.confirmedByName, when: page.confirmedAt ? moment(page.confirmedAt) : "" })}</p>
  );
}

function Line({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li className="with-icon">
      <Icon name={icon} size="s" />
      <span>{children}</span>
    </li>
  );
}

function Consequences({ page }: { page: ImportPage }) {
  const { t } = useTranslation("registry");
  const { counts, secondNeeded } = page;
  if (counts.new + counts.changed + counts.ended === 0) return <p>{t("confirm.none")}</p>;
  return (
    <>
      <ul role="list" className="stack gap-2">
        {counts.new > 0 ? <Line icon="plus">{t("confirm.new", { count: counts.new })}</Line> : null}
        {counts.changed > 0 ? <Line icon="pencil">{t("confirm.changed", { count: counts.changed })}</Line> : null}
        {counts.ended > 0 ? (
          <Line icon="log-out">
            <b>{t("confirm.ended", { count: counts.ended })}</b>
          </Line>
        ) : null}
        {counts.missing > counts.ended ? <Line icon="check">{t("confirm.missing")}</Line> : null}
        {counts.error + counts.blocked > 0 ? <Line icon="octagon-alert">{t("confirm.errors")}</Line> : null}
        <Line icon="undo-2">{t("confirm.undo")}</Line>
      </ul>
      {secondNeeded && page.state === "ready" ? (
        <Note icon="users" tone="ochre">
          <p>{t("confirm.second")}</p>
        </Note>
      ) : null}
    </>
  );
}
