import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { Note } from "~/ui/note/note";
import { PageTitle } from "~/ui/page-header/page-header";
import type { Wording } from "../model";
import type { VersionPage } from "../queries/correctable.server";
import { CheckCard } from "./check-card";
import { stateOf } from "./languages-screen";
import { LanguageName } from "./notice-languages";
import { WordsFields, WordsThere } from "./words-fields";

type Answer = { now?: Wording & { seen: string }; standing?: Wording & { revision: number } };
const nothing: Wording = { title: "", body: "", what: "", when: "", where: "", todo: "" };

/** The words of a notice in one other language, with the original above each field: to write, change or read over. */
export function VersionScreen({ page, path, office }: { page: VersionPage; path: string; office?: boolean }) {
  const { t } = useTranslation(["notices", "common"]);
  const reply = useReply();
  const removal = useReply("remove");
  // Who was overtaken sees what stands there now, and the next try is made on that.
  const { now, standing } = useActionData<Answer>() ?? {};
  const { original, version, lang } = page;
  const seen = now?.seen ?? reply.value("seen", version?.seen ?? "");
  const revision = standing ? String(standing.revision) : reply.value("revision", String(original.revision));
  const state = stateOf(version ? { ...version, brief: version.body === "" } : undefined, page.kind === "office");
  const reading = version?.source === "machine" && !version.reviewed;
  return (
    <div className="stack gap-5">
      <Form method="post" noValidate className="stack gap-5">
        <ErrorSummary {...reply.summary} />
        <ErrorSummary {...removal.summary} />
        <PageTitle
          title={t(reading ? "translation.review" : "languages.write")}
          byline={
            <>
              {t("languages.into")} <LanguageName code={lang} />
            </>
          }
        />
        <Note icon="languages" tone={state === "old" || state === "waiting" ? "ochre" : "petrol"}>
          {t(`languages.state.${state}`)}
        </Note>
        <p>{t("languages.how")}</p>
        <FormMarks />
        <Hidden values={{ revision, seen }} />
        {now ? (
          <Card labelledBy="now">
            <h2 id="now">{t("correct.now")}</h2>
            <p>{t("correct.nowText")}</p>
            <WordsThere words={now} lang={lang} />
          </Card>
        ) : null}
        <CheckCard office={office} />
        <WordsFields
          reply={reply}
          words={version ?? nothing}
          lang={lang}
          beside={{ words: standing ?? original.words, lang: original.lang }}
        />
        <Buttons column>
          <Button variant="main" full={!office} office={office}>
            {t(reading ? "translation.confirm" : "languages.save")}
          </Button>
          <ButtonLink to={`${path}/languages`} variant="line" full={!office} office={office}>
            {t("correct.keep")}
          </ButtonLink>
        </Buttons>
      </Form>
      {version ? (
        <Disclosure summary={t("languages.remove")} icon="trash-2">
          <Form method="post" action="?do=remove" className="stack gap-3">
            <FormMarks form="remove" />
            <Hidden values={{ seen: version.seen }} />
            <p>{t("languages.removeText")}</p>
            <Button variant="danger" office={office}>
              {t("languages.removeAction")}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </div>
  );
}
