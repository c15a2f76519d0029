import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note/note";
import { AnswerForm } from "~/ui/answer-form/answer-form";
import { Comments as CommentList } from "~/ui/comment/comment";
import type { NoticeScreenFacts } from "../queries/notice-screen.server";
import { ThreadView } from "./thread";

/** The answers to a notice: the newest twenty threads, the way to those before, and the field for one's own. */
export function Comments({ facts, path, officeName }: { facts: NoticeScreenFacts; path: string; officeName: string }) {
  const { t } = useTranslation(["notices", "common"]);
  return (
    <section id="comments" className="stack gap-4" aria-labelledby="comments-title">
      <h2 id="comments-title">{t("comments.title", { count: facts.commentCount })}</h2>
      {facts.commentCount === 0 && facts.commenting.allowed ? <p className="soft">{t("comments.none")}</p> : null}
      {facts.earlier === null ? null : (
        <p className="no-print">
          <Link className="btn btn-line" to={`${path}?before=${facts.earlier}#comments`} preventScrollReset>
            {t("comments.earlier")}
          </Link>
        </p>
      )}
      {facts.threads.length > 0 ? (
        <CommentList label={t("comments.list")}>
          {facts.threads.map((thread) => (
            <ThreadView key={thread.id} thread={thread} facts={facts} path={path} officeName={officeName} />
          ))}
        </CommentList>
      ) : null}
      {facts.partly ? (
        <p className="no-print">
          <Link className="btn btn-line" to={`${path}#comments`} preventScrollReset>
            {t("comments.latest")}
          </Link>
        </p>
      ) : null}
      <div className="no-print">
        {facts.commenting.allowed ? (
          <AnswerForm
            action={`${path}?do=comment`}
            form="comment"
            field="body"
            values={{ parentId: "" }}
            label={t("comment.label")}
            hint={t("comment.hint")}
            send={t("comment.send")}
          />
        ) : (
          <Note icon="lock" tone="stone">
            {t(facts.commenting.reason)}
          </Note>
        )}
      </div>
    </section>
  );
}
