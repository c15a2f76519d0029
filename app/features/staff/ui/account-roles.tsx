import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import { type RoleTerm, staffRoles } from "../model";
import type { PartProps } from "./part-props";
import { DaysFields } from "./terms-fields";

/** Roles with their days; each can be ended, others given. */
export function AccountRoles({ account, path, may, today }: PartProps & { today: string }) {
  const { t } = useTranslation("staff");
  const open = account.roles.filter(({ over }) => !over);
  return (
    <Panel id="roles" title={t("form.roles")}>
      {account.roles.length === 0 ? (
        <p>{t("account.noRoles")}</p>
      ) : (
        <Rows labelledBy="roles">
          {account.roles.map((term) => (
            <RoleRow key={term.role} term={term} />
          ))}
        </Rows>
      )}
      {may ? open.map(({ role }) => <EndRole key={role} role={role} path={path} today={today} />) : null}
      {may ? <GiveRole path={path} today={today} taken={open.map(({ role }) => role)} /> : null}
    </Panel>
  );
}

function RoleRow({ term }: { term: RoleTerm }) {
  const { t } = useTranslation("staff");
  const { date } = useDates();
  const chip = term.over ? t("account.over") : term.inForce ? null : t("account.ahead");
  return (
    <Row
      icon="id-card"
      tone={term.inForce ? "petrol" : "stone"}
      title={t(`role.${term.role}`)}
      text={
        term.to
          ? t("account.fromTo", { from: date(term.from), to: date(term.to) })
          : t("account.since", { from: date(term.from) })
      }
      chips={chip ? <Chip>{chip}</Chip> : null}
    />
  );
}

function EndRole({ role, path, today }: { role: RoleTerm["role"]; path: string; today: string }) {
  const { t } = useTranslation(["staff", "common"]);
  const form = `end-${role}`;
  const reply = useReply(form);
  return (
    <Disclosure summary={t("account.endSummary", { role: t(`role.${role}`) })} open={reply.failed}>
      <Form method="post" action={`${path}?do=end`} noValidate className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form={form} />
        <Hidden values={{ role }} />
        <Field
          name="from"
          id={`${form}-from`}
          type="date"
          label={t("account.endFrom")}
          hint={t("account.endHint")}
          error={reply.error("from")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("from", today)}
        />
        <Button office variant="danger-line">
          {t("account.endAction")}
        </Button>
      </Form>
    </Disclosure>
  );
}

function GiveRole({ path, today, taken }: { path: string; today: string; taken: string[] }) {
  const { t } = useTranslation(["staff", "common"]);
  const reply = useReply("role");
  const left = staffRoles.filter((role) => !taken.includes(role));
  return (
    <Disclosure summary={t("account.give")} icon="plus" open={reply.failed}>
      <Form method="post" action={`${path}?do=role`} noValidate className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="role" />
        <SelectField
          name="role"
          label={t("account.role")}
          error={reply.error("role")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("role")}
          options={left.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <DaysFields reply={reply} today={today} form="role" />
        <Button office>{t("account.giveAction")}</Button>
      </Form>
    </Disclosure>
  );
}
