import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { AnswerForm } from "~/ui/answer-form/answer-form";
import { TextButton } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Comment as CommentView, Comments as CommentList } from "~/ui/comment/comment";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { Hidden } from "~/ui/field/hidden";
import { Prose } from "~/ui/prose/prose";
import type { NoticeScreenFacts } from "../queries/notice-screen.server";
import type { Comment, Thread } from "../queries/notice-threads.server";
import { Answered } from "./answered";
import { kindLook } from "./look";
import { FormMarks } from "~/platform/form-marks";

type Around = { facts: NoticeScreenFacts; path: string; officeName: string };

function useAuthor(officeName: string) {
  const { t } = useTranslation(["notices", "common"]);
  return (comment: Comment) =>
    comment.voice === "office" ? officeName : (comment.authorName ?? t("common:voice.someone"));
}

function RemoveForm({ path, commentId }: { path: string; commentId: number }) {
  const { t } = useTranslation(["notices", "common"]);
  return (
    <Form method="post" action={`${path}?do=remove`} preventScrollReset>
      <FormMarks form="remove" />
      <Hidden values={{ commentId: String(commentId) }} />
      <TextButton icon="trash-2">{t("comment.remove")}</TextButton>
    </Form>
  );
}

function OneComment({
  comment,
  replies,
  answer,
  facts,
  path,
  officeName,
}: Around & { comment: Comment; replies?: ReactNode; answer?: ReactNode }) {
  const { t } = useTranslation(["notices", "common"]);
  const { moment } = useDates();
  const author = useAuthor(officeName)(comment);
  const help =
    comment.helperName && !comment.removed
      ? t("common:assisted.with", { name: comment.helperName, office: officeName })
      : "";
  const official = comment.voice !== "neighbour";
  const mayRemove = comment.mine && !comment.removed && facts.status === "published";
  return (
    <CommentView
      id={`c${comment.id}`}
      author={author}
      place={official}
      role={
        official ? (
          <Chip tone={kindLook[comment.voice].tone} icon={kindLook[comment.voice].icon}>
            {t(`kind.${comment.voice}`)}
          </Chip>
        ) : (
          <Answered by={comment.answered} />
        )
      }
      when={
        <>
          <time dateTime={comment.createdAt.toISOString()}>{moment(comment.createdAt)}</time>
          {help ? ` · ${help}` : null}
        </>
      }
      mine={comment.mine}
      gone={comment.removed}
      actions={
        answer || mayRemove ? (
          <>
            {answer}
            {mayRemove ? <RemoveForm path={path} commentId={comment.id} /> : null}
          </>
        ) : undefined
      }
      replies={replies}
    >
      {comment.removed ? <p>{t("comments.removed")}</p> : <Prose html={comment.html} lang={comment.lang} />}
    </CommentView>
  );
}

/** One comment with its replies, and the folded form to add one. */
export function ThreadView({ thread, ...around }: Around & { thread: Thread }) {
  const { t } = useTranslation(["notices", "common"]);
  const { facts, path, officeName } = around;
  const name = useAuthor(officeName)(thread);
  const { failed } = useReply(`comment${thread.id}`);
  const answer =
    facts.commenting.allowed && !thread.removed ? (
      <Disclosure summary={t("comment.reply")} icon="reply" plain open={failed}>
        <AnswerForm
          action={`${path}?do=comment`}
          form={`comment${thread.id}`}
          field={`body${thread.id}`}
          values={{ parentId: String(thread.id) }}
          label={t("comment.replyLabel", { name })}
          send={t("comment.send")}
        />
      </Disclosure>
    ) : undefined;
  const replies =
    thread.replies.length > 0 ? (
      <>
        <CommentList label={t("comments.replies", { name })}>
          {thread.replies.map((reply) => (
            <OneComment key={reply.id} comment={reply} {...around} />
          ))}
        </CommentList>
        {thread.moreReplies ? (
          <p className="no-print">
            <Link to={`${path}?thread=${thread.id}#c${thread.id}`}>{t("comments.moreReplies")}</Link>
          </p>
        ) : null}
      </>
    ) : undefined;
  return <OneComment comment={thread} replies={replies} answer={answer} {...around} />;
}
