import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { useMoney } from "~/platform/use-money";
import { Bdi } from "~/ui/bdi/bdi";
import { Brief } from "~/ui/brief/brief";
import { Note } from "~/ui/note/note";
import { Said } from "~/ui/prose/prose";
import { Table } from "~/ui/table/table";
import type { DoingScreenFacts } from "../queries/doing.server";
import { BudgetForm, ExpenseForm, RemoveExpense } from "./costs-forms";
import { DoingSaid } from "./doing-said";

export type CostsFacts = Pick<DoingScreenFacts, "state" | "expenses" | "money" | "budgeting" | "spending">;
type CostsProps = { facts: CostsFacts; path: string };

function Lines({ facts: { expenses, spending }, path }: CostsProps) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  const money = useMoney();
  const heads = ["what", "day", "amount"] as const;
  const columns = heads.map((head) => ({ head: t(`doing.costs.${head}`), numbers: head === "amount" }));
  return (
    <Table
      caption={t("doing.costs.list")}
      columns={spending.allowed ? [...columns, { head: t("doing.costs.wrong") }] : columns}
      rows={expenses.map((expense) => {
        const { id, what, lang, cents, spentOn, removedReason, removedLang } = expense;
        const removed = removedReason !== null;
        const amount = <Bdi>{money(cents)}</Bdi>;
        const cells = [
          <div key="what" className="stack gap-1">
            <Said lang={lang}>{removed ? <del>{what}</del> : what}</Said>
            {removed ? (
              <span className="small">
                {t("doing.costs.removed")} <Said lang={removedLang ?? lang}>{removedReason}</Said>
              </span>
            ) : null}
          </div>,
          date(spentOn),
          removed ? <del key="amount">{amount}</del> : amount,
        ];
        const act = removed ? null : <RemoveExpense key="act" path={path} expense={expense} />;
        return { key: id, cells: spending.allowed ? [...cells, act] : cells };
      })}
    />
  );
}

/** How much money there is, what was spent on what, and what is left; more spent than there is is said plainly. */
export function Costs({ facts, path }: CostsProps) {
  const { t } = useTranslation("initiatives");
  const money = useMoney();
  const { there, estimated, spent, left, over } = facts.money;
  const { expenses, budgeting, spending } = facts;
  const begun = ["decided", "in_progress", "done", "not_done"].includes(facts.state);
  const empty = there === null && expenses.length === 0 && !budgeting.allowed && !spending.allowed;
  if (!begun || empty) return null;
  const lines = [
    ...(there === null
      ? []
      : [{ icon: "euro" as const, term: t(estimated ? "doing.costs.estimated" : "doing.costs.there"), cents: there }]),
    { icon: "file-text" as const, term: t("doing.costs.spent"), cents: spent },
    ...(left === null || over ? [] : [{ icon: "check" as const, term: t("doing.costs.left"), cents: left }]),
  ];
  return (
    <section id="costs" className="stack gap-4">
      <DoingSaid of={["budget", "expense", "removeExpense"]} />
      <Brief
        title={t("doing.costs.title")}
        lines={lines.map(({ icon, term, cents }) => ({ icon, term, text: <Bdi>{money(cents)}</Bdi> }))}
      />
      {over ? (
        <Note icon="triangle-alert" tone="terra">
          {t("doing.costs.over", { amount: money(over) })}
        </Note>
      ) : null}
      {expenses.length > 0 ? <Lines facts={facts} path={path} /> : null}
      {spending.allowed ? <ExpenseForm key={`spent-${expenses.length}-${spent}`} path={path} /> : null}
      {budgeting.allowed ? <BudgetForm key={`there-${there}`} money={facts.money} path={path} /> : null}
    </section>
  );
}
