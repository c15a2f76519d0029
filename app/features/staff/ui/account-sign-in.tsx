import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Panel } from "~/ui/panel/panel";
import type { PartProps } from "./part-props";

/** How the colleague gets in, and what a coordinator can do about it: a new code, a new second factor, the end. */
export function AccountSignIn({ account, path, may }: PartProps) {
  const { t } = useTranslation("staff");
  const { date } = useDates();
  const works = account.roles.some(({ over }) => !over);
  return (
    <Panel id="sign-in" title={t("account.signIn")}>
      <ul role="list" className="stack gap-1">
        <li>{account.secondFactor ? t("account.factorReady") : t("account.factorMissing")}</li>
        <li>{account.lastSeen ? t("account.lastSeen", { when: date(account.lastSeen) }) : t("account.neverSeen")}</li>
        {account.codeUntil ? <li>{t("account.codeUntil", { date: date(account.codeUntil) })}</li> : null}
      </ul>
      {may ? <NewCode path={path} /> : null}
      {may && account.secondFactor ? <Reset path={path} /> : null}
      {may && works ? <Off path={path} /> : null}
    </Panel>
  );
}

function NewCode({ path }: { path: string }) {
  const { t } = useTranslation("staff");
  const reply = useReply("code");
  return (
    <Form method="post" action={`${path}?do=code`} className="stack gap-3">
      <ErrorSummary {...reply.summary} />
      <FormMarks form="code" />
      <Button office icon="key-round">
        {t("account.newCode")}
      </Button>
    </Form>
  );
}

function Reset({ path }: { path: string }) {
  const { t } = useTranslation("staff");
  const reply = useReply("factor");
  return (
    <Disclosure summary={t("account.resetSummary")} icon="smartphone" open={reply.failed}>
      <Form method="post" action={`${path}?do=factor`} className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="factor" />
        <p>{t("account.resetText")}</p>
        <Button office variant="danger-line">
          {t("account.reset")}
        </Button>
      </Form>
    </Disclosure>
  );
}

function Off({ path }: { path: string }) {
  const { t } = useTranslation("staff");
  const reply = useReply("off");
  return (
    <Disclosure summary={t("account.offSummary")} icon="log-out" open={reply.failed}>
      <Form method="post" action={`${path}?do=off`} className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="off" />
        <p>{t("account.offText")}</p>
        <Button office variant="danger">
          {t("account.off")}
        </Button>
      </Form>
    </Disclosure>
  );
}
