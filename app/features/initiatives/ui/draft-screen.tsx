import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { contentLanguages } from "~/platform/languages";
import { useMoney } from "~/platform/use-money";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { PageTitle } from "~/ui/page-header/page-header";
import { Row, RowLink, Rows } from "~/ui/rows/rows";
import { Avatar } from "~/ui/avatar/avatar";
import type { DraftCheck } from "../queries/draft-screen.server";
import { type Question, questions } from "../model/questions";
import { Invitation } from "./invitation";
import { MarkedWords } from "./marked-words";
import { PictureList } from "./pictures";
import { StateChip } from "./state-chip";

/** A draft read as a whole: every answer with the way to change it, what is still missing, and the way out to the house. */
export function DraftScreen({ draft }: { draft: DraftCheck }) {
  const { t } = useTranslation("initiatives");
  const reply = useReply();
  const path = `/initiatives/${draft.id}/draft`;
  return (
    <div className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle
        title={draft.mine ? t("read.title") : t("read.titleFor", { name: draft.authorName ?? "" })}
        picture="panchina"
        byline={
          draft.helperName ? t("byHelper", { helper: draft.helperName, name: draft.authorName ?? "" }) : undefined
        }
      />
      {draft.invited ? <Invitation path={path} /> : null}
      {draft.writing ? <p>{t("read.lead")}</p> : null}
      <Rows label={t("read.title")}>
        {questions.map((question) => (
          <AnswerRow key={question} draft={draft} question={question} path={path} />
        ))}
        <PicturesRow draft={draft} />
      </Rows>
      <PictureList list={draft.pictures} path={`/initiatives/${draft.id}`} label={t("pictures.idea")} />
      <MarkedWords check={draft.check} lang={draft.lang} />
      <Similar similar={draft.similar} />
      <Promoters draft={draft} />
      {draft.publishing ? (
        <Form method="post" className="stack gap-3">
          <FormMarks />
          <Hidden values={{ revision: String(draft.revision) }} />
          <Button
            variant="main"
            full
            disabledReason={draft.open.length > 0 ? t("read.open", { count: draft.open.length }) : undefined}
          >
            {t("read.publish")}
          </Button>
          <p className="soft">{t("read.publishText")}</p>
        </Form>
      ) : (
        <p className="soft">{t("read.authorPublishes")}</p>
      )}
      {draft.publishing ? (
        <ButtonLink to={`${path}/delete`} variant="quiet" icon="trash-2">
          {t("read.delete")}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function AnswerRow({ draft, question, path }: { draft: DraftCheck; question: Question; path: string }) {
  const { t } = useTranslation("initiatives");
  const money = useMoney();
  const answers: Record<Question, string> = {
    ...draft,
    cost: [draft.costCents === null ? "" : money(draft.costCents), draft.costWords].filter(Boolean).join(". "),
    area: draft.area ? t(`area.${draft.area}`) : "",
  };
  const words = answers[question];
  const optional = question === "benefit" || question === "cost";
  const language = contentLanguages.find(({ code }) => code === draft.lang)?.name ?? draft.lang;
  const row = {
    title: t(`question.${question}.title`),
    text: words ? (
      <>
        <span className="checked" lang={question === "area" ? undefined : draft.lang} dir="auto">
          {words}
        </span>
        {question === "title" ? <span className="soft"> ({language})</span> : null}
      </>
    ) : (
      t(optional ? "read.notNeeded" : "read.empty")
    ),
  };
  if (!draft.writing) return <Row {...row} />;
  return (
    <RowLink {...row} to={`${path}/${question}`} icon={words ? "check" : "pencil"} tone={words ? "olive" : "stone"} />
  );
}

function PicturesRow({ draft: { id, pictures, writing } }: { draft: DraftCheck }) {
  const { t } = useTranslation("initiatives");
  const some = pictures.length > 0;
  const row = {
    title: t("pictures.row"),
    text: some ? t("pictures.count", { count: pictures.length }) : t("pictures.none"),
  };
  if (!writing) return some ? <Row {...row} /> : null;
  return (
    <RowLink
      {...row}
      to={`/initiatives/${id}/pictures`}
      icon={some ? "check" : "pencil"}
      tone={some ? "olive" : "stone"}
    />
  );
}

function Similar({ similar }: Pick<DraftCheck, "similar">) {
  const { t } = useTranslation("initiatives");
  if (similar.length === 0) return null;
  return (
    <Card labelledBy="similar">
      <h2 id="similar">{t("read.similar")}</h2>
      <p>{t("read.similarText")}</p>
      <Rows labelledBy="similar">
        {similar.map(({ id, title, lang, state }) => (
          <RowLink
            key={id}
            to={`/initiatives/${id}`}
            icon="lightbulb"
            tone="ochre"
            title={title}
            lang={lang}
            chips={<StateChip state={state} />}
          />
        ))}
      </Rows>
    </Card>
  );
}

function Promoters({ draft }: { draft: DraftCheck }) {
  const { t } = useTranslation("initiatives");
  if (draft.asked.length === 0 && !draft.writing) return null;
  return (
    <Card labelledBy="with">
      <h2 id="with">{t("read.with")}</h2>
      {draft.asked.length > 0 ? (
        <Rows labelledBy="with">
          {draft.asked.map(({ id, name, said }) => (
            <Row key={id} start={<Avatar name={name ?? ""} />} title={<bdi>{name}</bdi>} text={t(`read.${said}`)} />
          ))}
        </Rows>
      ) : null}
      {draft.writing ? (
        <ButtonLink to={`/initiatives/${draft.id}/promoters`} variant="quiet" icon="users">
          {t("read.invite")}
        </ButtonLink>
      ) : null}
    </Card>
  );
}
