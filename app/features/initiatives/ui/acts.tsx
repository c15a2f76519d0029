import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { reasonedActs } from "../model";
import type { InitiativeScreenFacts } from "../queries/initiative-screen.server";

/** Acts that a button does at once. */
const plainActs = ["take", "start", "confirm"] as const;

/** What the reader may do to lead an idea on; nothing when there is nothing. */
export function Acts({ facts, path }: { facts: InitiativeScreenFacts; path: string }) {
  const { t } = useTranslation("initiatives");
  const reply = useReply("act");
  const may = (act: string) => (facts.acts as string[]).includes(act);
  const reasoned = reasonedActs.filter(may);
  const plain = plainActs.filter((act) => may(act) && !(act === "take" && facts.owned));
  if (reasoned.length + plain.length === 0 && !facts.revising && !facts.inviting && !may("accept") && !may("reply")) {
    return null;
  }
  return (
    <Card labelledBy="acts">
      <h2 id="acts">{t("acts.title")}</h2>
      <ErrorSummary {...reply.summary} />
      <div className="stack gap-3 no-print">
        {may("accept") ? (
          <ButtonLink to={`${path}/answer`} variant="main" full icon="pencil">
            {t("acts.answer")}
          </ButtonLink>
        ) : null}
        {plain.map((act) => (
          <Form key={act} method="post" action={`${path}?do=${act}`}>
            <FormMarks form="act" />
            <Button full variant={act === "confirm" ? "main" : "line"}>
              {t(`acts.${act}`)}
            </Button>
          </Form>
        ))}
        {may("reply") ? (
          <ButtonLink to={`${path}/revise`} variant="main" full>
            {t("acts.reply")}
          </ButtonLink>
        ) : null}
        {facts.revising ? (
          <ButtonLink to={`${path}/revise`} full icon="pencil">
            {t("acts.revise")}
          </ButtonLink>
        ) : null}
        {facts.inviting ? (
          <ButtonLink to={`${path}/promoters`} full icon="users">
            {t("acts.invite")}
          </ButtonLink>
        ) : null}
        {reasoned.map((act) => (
          <ButtonLink key={act} to={`${path}/act/${act}`} full variant={act === "complete" ? "main" : "line"}>
            {t(`acts.${act}`)}
          </ButtonLink>
        ))}
      </div>
    </Card>
  );
}
