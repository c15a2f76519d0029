import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { contentLanguages } from "~/platform/languages";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { RowLink, Rows } from "~/ui/rows/rows";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { LanguageDesk } from "../queries/correctable.server";
import { LanguageName } from "./notice-languages";

const said = { kept: "notices:languages.kept", removed: "notices:languages.removed" } as const;

/** Which words a notice has in which language, for who looks after them. `path` is the notice's page. */
export function LanguagesScreen({ desk, path }: { desk: LanguageDesk; path: string }) {
  const { t } = useTranslation(["notices", "common"]);
  const [search] = useSearchParams();
  const done = said[search.get("done") as keyof typeof said];
  return (
    <div className="stack gap-5">
      {done ? <StatusMessage>{t(done)}</StatusMessage> : null}
      <PageTitle title={t("languages.title")} byline={<Said lang={desk.lang}>{desk.title}</Said>} />
      <p>{t("languages.lead")}</p>
      <Rows label={t("languages.title")}>
        {contentLanguages
          .filter(({ code }) => code !== desk.lang)
          .map(({ code }) => {
            const version = desk.versions.find(({ lang }) => lang === code);
            const state = stateOf(version, desk.kind === "office");
            return (
              <RowLink
                key={code}
                to={`${path}/languages/${code}`}
                icon={version ? "languages" : "pencil"}
                tone={state === "old" || state === "waiting" ? "ochre" : version ? "petrol" : "stone"}
                title={<LanguageName code={code} />}
                text={t(`languages.state.${state}`)}
              />
            );
          })}
      </Rows>
    </div>
  );
}

/** How a version stands. What a machine wrote for the office waits; for others it shows at once. */
export function stateOf(
  version: Pick<LanguageDesk["versions"][number], "source" | "renewed" | "reviewed" | "brief"> | undefined,
  official: boolean,
) {
  if (!version) return "none";
  if (!version.renewed) return "old";
  if (version.source === "person") return version.brief ? "brief" : "person";
  if (version.reviewed) return "readOver";
  return official ? "waiting" : "machine";
}
