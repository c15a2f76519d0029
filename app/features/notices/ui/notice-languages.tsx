import { useTranslation } from "react-i18next";
import { contentLanguages } from "~/platform/languages";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { Go } from "~/ui/link/link";
import { Note } from "~/ui/note/note";
import { Said } from "~/ui/prose/prose";
import type { NoticeLanguages } from "../queries/notice-languages.server";

/** A language by its own name, said in that language. */
export function LanguageName({ code }: { code: string }) {
  return <Said lang={code}>{contentLanguages.find((one) => one.code === code)?.name ?? code}</Said>;
}

/** In which languages a notice can be read, and what the reader should know about the words they see. */
export function LanguageList({ languages, path }: { languages: NoticeLanguages; path: string }) {
  const { t } = useTranslation("notices");
  const { original, shown, bodyLang, missing, source, reviewed, versions } = languages;
  return (
    <>
      {source === "machine" ? (
        <Note icon="languages">
          {t(reviewed ? "translation.readOver" : "translation.label")} {t("translation.from")}{" "}
          <LanguageName code={original} />.
        </Note>
      ) : null}
      {missing || shown !== bodyLang ? (
        <Note icon="languages" tone="stone">
          {t(missing ? "languages.missing" : "languages.briefOnly")} <LanguageName code={bodyLang} />.
        </Note>
      ) : null}
      {versions.length > 0 ? (
        <nav aria-labelledby="languages" className="cluster no-print">
          <b id="languages">{t("languages.also")}</b>
          {[original, ...versions.map(({ lang }) => lang)].map((code) => (
            <ButtonLink
              key={code}
              variant="quiet"
              to={`${path}?lang=${code}`}
              hrefLang={code}
              aria-current={code === shown ? "true" : undefined}
            >
              {code === shown ? (
                <b>
                  <LanguageName code={code} />
                </b>
              ) : (
                <LanguageName code={code} />
              )}
              {code === original ? ` ${t("languages.original")}` : ""}
            </ButtonLink>
          ))}
        </nav>
      ) : null}
    </>
  );
}

/** "Corrected on …", with the way to what changed; for everybody. */
export function CorrectionNote({ languages, path }: { languages: NoticeLanguages; path: string }) {
  const { t } = useTranslation("notices");
  const { date } = useDates();
  const { correction } = languages;
  if (!correction) return null;
  return (
    <Note icon="pencil">
      {t("correct.note", { date: date(correction.at) })} <Said lang={correction.lang}>{correction.reason}</Said>{" "}
      <Go to={`${path}/history`}>{t("history.link")}</Go>
    </Note>
  );
}

/** What who may correct a notice can do with its words. */
export function CorrectLinks({ languages, path }: { languages: NoticeLanguages; path: string }) {
  const { t } = useTranslation("notices");
  if (!languages.correcting.allowed) return null;
  return (
    <>
      {languages.waiting > 0 ? (
        <Note icon="languages" tone="ochre">
          {t("translation.waiting", { count: languages.waiting })}
        </Note>
      ) : null}
      <ButtonLink to={`${path}/correct`} variant="quiet" icon="pencil">
        {t("correct.link")}
      </ButtonLink>
      <ButtonLink to={`${path}/languages`} variant="quiet" icon="languages">
        {t("languages.link")}
      </ButtonLink>
    </>
  );
}
