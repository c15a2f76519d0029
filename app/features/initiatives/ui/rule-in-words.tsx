import { useTranslation } from "react-i18next";
import type { RuleFacts } from "../queries/rule.server";

/** The rule of a house as one says it: how many homes of how many, by when, and how long an answer may take. */
export function RuleInWords({ facts: { rule, dwellings, needed } }: { facts: RuleFacts }) {
  const { t } = useTranslation("initiatives");
  const { supportDays, answerDays } = rule;
  return (
    <p>
      {t("rule.needed", { count: needed, total: dwellings })} {t("rule.supportTime", { count: supportDays })}{" "}
      {t("rule.answerTime", { count: answerDays })}
    </p>
  );
}
