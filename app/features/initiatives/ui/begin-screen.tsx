import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { PageTitle } from "~/ui/page-header/page-header";
import type { RuleFacts } from "../queries/rule.server";
import { FindNeighbour, type Neighbour } from "./find-neighbour";
import { RuleInWords } from "./rule-in-words";

type BeginScreenProps = {
  /** Who of the committee may write for somebody; null for everybody else. */
  neighbours: Neighbour[] | null;
  q: string;
  /** By which rule the house will count. */
  rule: RuleFacts;
};

/** Begins an idea: what awaits one, and, for the committee, whose idea it is. */
export function BeginScreen({ neighbours, q, rule }: BeginScreenProps) {
  const { t } = useTranslation("initiatives");
  const reply = useReply();
  return (
    <div className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t("new.title")} picture="panchina" />
      <p>{t("new.text")}</p>
      <RuleInWords facts={rule} />
      <Form method="post" className="stack gap-5">
        <FormMarks />
        {neighbours && q ? (
          <OptionCards
            name="authorId"
            legend={t("new.whose")}
            defaultValue="0"
            options={[
              { value: "0", label: t("new.mine"), icon: "user" },
              ...neighbours.map(({ id, name }) => ({
                value: String(id),
                label: <bdi>{name}</bdi>,
                icon: "users" as const,
              })),
            ]}
          />
        ) : null}
        <Button variant="main" full>
          {t("new.begin")}
        </Button>
      </Form>
      {neighbours ? (
        <section className="stack gap-3" aria-labelledby="for">
          <h2 id="for">{t("new.forNeighbour")}</h2>
          <p>{t("new.forNeighbourText")}</p>
          <FindNeighbour q={q} none={q !== "" && neighbours.length === 0} />
        </section>
      ) : null}
    </div>
  );
}
