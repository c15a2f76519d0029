import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import { Note } from "~/ui/note/note";
import { Panel } from "~/ui/panel/panel";
import { failureOf } from "../model";
import type { ImportPage } from "../queries/import-page.server";

/** What is wrong with a file or a plan, in one sentence. */
export function FailureNote({ failure }: { failure: string }) {
  const { t } = useTranslation("registry");
  const say = t as unknown as (key: string, facts: Record<string, string>) => string;
  const { key, facts } = failureOf(failure);
  return (
    <Note icon="octagon-alert" tone="danger">
      <p>{say(key, facts)}</p>
    </Note>
  );
}

/** A file that could not be read. */
export function FailedPanel({ page }: { page: ImportPage }) {
  const { t } = useTranslation("registry");
  return (
    <Panel id="failed" title={t("import.failedTitle")} text={t("import.failedText")}>
      <FailureNote failure={page.failure ?? "registry:failure.readFailed"} />
      <div>
        <ButtonLink office to="/office/registry/new" icon="undo-2">
          {t("import.retry")}
        </ButtonLink>
      </div>
    </Panel>
  );
}
