import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Note } from "~/ui/note/note";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { neededOf } from "../model";
import { otherShare, ruleLimits, shareOf, usualShare, usualShares } from "../model/rule";
import type { RuleFacts } from "../queries/rule.server";
import { RuleInWords } from "./rule-in-words";

/** How the house counts support today, who set it so, and, for its committee, how to set it otherwise. */
export function RuleScreen({ facts }: { facts: RuleFacts }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { date } = useDates();
  const { changed, keeping } = facts;
  const name = changed?.by ?? t("common:voice.someone");
  return (
    <div className="stack gap-5">
      <Card labelledBy="rule-now">
        <h2 id="rule-now">{t("rule.now")}</h2>
        <RuleInWords facts={facts} />
        <p className="soft">{changed ? t("rule.changed", { name, date: date(changed.at) }) : t("rule.usual")}</p>
      </Card>
      {keeping.allowed ? <RuleForm key={facts.revision} facts={facts} /> : <Note icon="info">{t(keeping.reason)}</Note>}
    </div>
  );
}

function RuleForm({ facts: { rule, dwellings, revision } }: { facts: RuleFacts }) {
  const { t } = useTranslation("initiatives");
  const reply = useReply();
  const field = (name: string, value: number | string) => ({
    ...{ name, error: reply.error(name), errorPrefix: reply.errorPrefix, defaultValue: reply.value(name, `${value}`) },
  });
  const share = usualShare(rule) ?? otherShare;
  const other = share === otherShare;
  const digits = { inputMode: "numeric", autoComplete: "off", maxLength: 3, dir: "ltr" } as const;
  const { supportDays, answerDays } = ruleLimits;
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <FormMarks />
      <Hidden values={{ revision: String(revision) }} />
      <OptionCards
        {...field("share", share)}
        legend={t("rule.share")}
        hint={t("rule.shareHint")}
        options={[
          ...usualShares.map((value) => ({
            value,
            label: t(`rule.shares.${value}`),
            text: t("rule.means", { count: neededOf(dwellings, { ...rule, ...shareOf(value) }), total: dwellings }),
          })),
          { value: otherShare, label: t("rule.shares.other"), text: t("rule.otherText") },
        ]}
      />
      <div className="cluster">
        <Field
          {...field("shareNumerator", other ? rule.shareNumerator : "")}
          {...digits}
          label={t("rule.shareNumerator")}
        />
        <Field
          {...field("shareDenominator", other ? rule.shareDenominator : "")}
          {...digits}
          label={t("rule.shareDenominator")}
        />
      </div>
      <Field
        {...field("supportDays", rule.supportDays)}
        {...digits}
        label={t("rule.supportDays")}
        hint={t("rule.days", supportDays)}
      />
      <Field
        {...field("answerDays", rule.answerDays)}
        {...digits}
        label={t("rule.answerDays")}
        hint={t("rule.days", answerDays)}
      />
      <Note icon="info">{t("rule.fromNowOn")}</Note>
      <Button variant="main" office>
        {t("rule.save")}
      </Button>
    </Form>
  );
}
