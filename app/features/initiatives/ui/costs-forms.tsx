import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Said } from "~/ui/prose/prose";
import type { Money } from "../model/doing";
import type { DoingScreenFacts } from "../queries/doing.server";
import { useDoingForm } from "./use-doing-form";

/** What was spent, on what and when. */
export function ExpenseForm({ path }: { path: string }) {
  const { t } = useTranslation("initiatives");
  const { form, failed, summary, field } = useDoingForm("expense");
  return (
    <div className="no-print">
      <Disclosure summary={t("doing.costs.open")} icon="plus" open={failed}>
        <Form method="post" action={`${path}?do=expense`} preventScrollReset noValidate className="stack gap-4">
          <ErrorSummary {...summary} />
          <FormMarks form={form} />
          <Field {...field("expenseWhat")} label={t("doing.costs.what")} maxLength={120} dir="auto" />
          <Field
            {...field("expenseAmount")}
            label={t("doing.costs.amount")}
            hint={t("doing.costs.amountHint")}
            inputMode="decimal"
            dir="ltr"
          />
          <Field {...field("expenseDay")} type="date" label={t("doing.costs.day")} />
          <Button icon="check">{t("doing.costs.add")}</Button>
        </Form>
      </Disclosure>
    </div>
  );
}

/** How much money there is. */
export function BudgetForm({ money, path }: { money: Money; path: string }) {
  const { t } = useTranslation("initiatives");
  const { form, failed, summary, field } = useDoingForm("budget");
  const stands = money.there === null || money.estimated ? "" : (money.there / 100).toFixed(2).replace(".", ",");
  return (
    <div className="no-print">
      <Disclosure summary={t("doing.costs.budget")} icon="euro" open={failed}>
        <Form method="post" action={`${path}?do=budget`} preventScrollReset noValidate className="stack gap-4">
          <ErrorSummary {...summary} />
          <FormMarks form={form} />
          <Field
            {...field("budget", stands)}
            label={t("doing.costs.budgetLabel")}
            hint={t("doing.costs.amountHint")}
            inputMode="decimal"
            dir="ltr"
          />
          <Button icon="check">{t("doing.costs.budgetSave")}</Button>
        </Form>
      </Disclosure>
    </div>
  );
}

type RemoveExpenseProps = { path: string; expense: Pick<DoingScreenFacts["expenses"][number], "id" | "what" | "lang"> };

/** Takes a wrong line out, with the reason. */
export function RemoveExpense({ path, expense: { id, what, lang } }: RemoveExpenseProps) {
  const { t } = useTranslation("initiatives");
  const { form, failed, summary, field } = useDoingForm("removeExpense", id);
  const summaryWords = (
    <>
      {t("doing.costs.remove")}
      <span className="vh">
        {": "}
        <Said lang={lang}>{what}</Said>
      </span>
    </>
  );
  return (
    <Disclosure summary={summaryWords} icon="trash-2" plain open={failed}>
      <Form method="post" action={`${path}?do=removeExpense`} preventScrollReset noValidate className="stack gap-3">
        <ErrorSummary {...summary} />
        <FormMarks form={form} />
        <Hidden values={{ expenseId: String(id) }} />
        <Field {...field("expenseReason")} label={t("doing.costs.removeReason")} maxLength={500} dir="auto" />
        <Button variant="danger-line">{t("doing.costs.removeSure")}</Button>
      </Form>
    </Disclosure>
  );
}
