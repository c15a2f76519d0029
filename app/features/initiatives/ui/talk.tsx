import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note/note";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { TalkFacts } from "../queries/initiative-talk.server";
import { TalkPart } from "./talk-part";

const said = {
  comment: "initiatives:talk.said.comment",
  removeComment: "initiatives:talk.said.removeComment",
} as const;

/**
 * What is said about an idea: questions, doubts beside them where there is room, comments. `path` is the idea's own
 * address; its anchors are #questions, #doubts and #comments.
 */
export function Talk({ facts, path, officeName }: { facts: TalkFacts; path: string; officeName: string }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const [search] = useSearchParams();
  const done = said[search.get("done") as keyof typeof said];
  const { question, doubt, comment, ...around } = facts;
  const { beginning } = around;
  return (
    <div className="stack gap-6">
      {done ? <StatusMessage>{t(done)}</StatusMessage> : null}
      <div className="grid g-2">
        <TalkPart section={question} {...{ ...around, path, officeName }} />
        <TalkPart section={doubt} {...{ ...around, path, officeName }} />
      </div>
      <TalkPart section={comment} {...{ ...around, path, officeName }} />
      {beginning.allowed ? null : (
        <Note icon="lock" tone="stone">
          {t(beginning.reason)}
        </Note>
      )}
    </div>
  );
}
