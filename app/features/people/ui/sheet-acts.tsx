import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { Panel } from "~/ui/panel/panel";
import { checkMethods } from "../model";
import type { Sheet } from "../model";

/** What the office can do for the person: a letter, take part together, make sure, call back, void. */
export function SheetActs({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation("people");
  const path = `/office/people/${sheet.id}`;
  return (
    <div className="stack gap-5">
      <Panel id="acts" title={t("act.title")}>
        {sheet.current ? (
          <Buttons column>
            <ButtonLink
              office
              full
              variant="main"
              icon="printer"
              to={`/office/letters/new?scope=person&person=${sheet.id}`}
            >
              {t("act.letter")}
            </ButtonLink>
            <ButtonLink office full icon="hand-helping" to={`${path}/assist`}>
              {t("act.assist")}
            </ButtonLink>
          </Buttons>
        ) : null}
        {sheet.codeUntil ? <VoidCode path={path} /> : <p className="soft">{t("sheet.noCode")}</p>}
      </Panel>
      <Check path={path} />
      <Phone path={path} phone={sheet.phone ?? ""} />
    </div>
  );
}

function VoidCode({ path }: { path: string }) {
  const { t } = useTranslation("people");
  const reply = useReply("void");
  return (
    <Disclosure summary={t("act.voidCode")} icon="trash-2" open={reply.failed}>
      <Form method="post" action={`${path}?do=void`} className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="void" />
        <p>{t("act.voidText")}</p>
        <Button office variant="danger-line">
          {t("act.voidCode")}
        </Button>
      </Form>
    </Disclosure>
  );
}

function Check({ path }: { path: string }) {
  const { t } = useTranslation(["people", "common"]);
  const reply = useReply("check");
  return (
    <Panel id="check" title={t("check.title")} text={t("check.text")}>
      <Form method="post" action={`${path}?do=check`} noValidate className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="check" />
        <OptionCards
          name="method"
          legend={t("check.legend")}
          error={reply.error("method")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("method")}
          options={checkMethods.map((method) => ({ value: method, label: t(`check.method.${method}`) }))}
        />
        <Button office>{t("check.action")}</Button>
      </Form>
    </Panel>
  );
}

function Phone({ path, phone }: { path: string; phone: string }) {
  const { t } = useTranslation(["people", "common"]);
  const reply = useReply("phone");
  return (
    <Panel id="phone-panel" title={t("phone.title")} text={t("phone.text")}>
      <Form method="post" action={`${path}?do=phone`} noValidate className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="phone" />
        <Field
          name="phone"
          type="tel"
          label={t("phone.label")}
          error={reply.error("phone")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("phone", phone)}
          autoComplete="off"
          dir="ltr"
        />
        <Button office icon="phone">
          {t("phone.action")}
        </Button>
      </Form>
    </Panel>
  );
}
