import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { Note } from "~/ui/note/note";
import { Windows } from "~/ui/windows/windows";
import type { InitiativeScreenFacts } from "../queries/initiative-screen.server";

/** The homes that agree, as lit windows, and the reader's own yes. */
export function SupportCard({ facts, path }: { facts: InitiativeScreenFacts; path: string }) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  const reply = useReply("support");
  const { supportingDwellings: lit, supporters } = facts;
  const [total, needed] = [facts.dwellings ?? 0, facts.needed ?? 1];
  const sentence = t("support.dwellings", { count: lit, total });
  const open = facts.shownState === "gathering";
  const agreed = facts.supportedRevision !== null;
  return (
    <Card labelledBy="support-title" id="support">
      <h2 id="support-title">{sentence}</h2>
      <Windows total={total} lit={lit} label={sentence} />
      <p>
        {lit >= needed
          ? t("support.enough", { needed })
          : open && facts.supportUntil
            ? t("support.missing", { count: needed - lit, date: date(new Date(facts.supportUntil.getTime() - 1)) })
            : t("support.needed", { needed })}{" "}
        {t("support.people", { count: supporters })}
      </p>
      {facts.supporting.allowed ? (
        <Form
          method="post"
          action={`${path}?do=${agreed ? "unsupport" : "support"}#support`}
          className="stack gap-3 no-print"
          preventScrollReset
        >
          <ErrorSummary {...reply.summary} />
          <FormMarks form="support" />
          <Hidden values={{ revision: String(facts.revision) }} />
          {agreed ? (
            <>
              <Note icon="circle-check" tone="olive">
                {t("support.agreed")}
              </Note>
              {facts.supportedRevision === facts.revision ? null : (
                <p>
                  <Link to={`${path}/history`}>{t("support.oldWords")}</Link>
                </p>
              )}
              <Button full>{t("support.takeBack")}</Button>
            </>
          ) : (
            <Button variant="main" full icon="thumbs-up">
              {t("support.agree")}
            </Button>
          )}
        </Form>
      ) : null}
      {facts.supporting.allowed ? <p className="soft">{t("support.noVote")}</p> : null}
      {open && facts.supporting.allowed && !agreed ? (
        <ButtonLink to="#doubts" full>
          {t("support.doubt")}
        </ButtonLink>
      ) : null}
      {facts.paper ? (
        <ButtonLink to={`${path}/paper`} variant="quiet" icon="pencil">
          {t("support.paper")}
        </ButtonLink>
      ) : null}
    </Card>
  );
}
