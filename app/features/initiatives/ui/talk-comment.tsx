import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { TextButton } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Comment } from "~/ui/comment/comment";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { Prose } from "~/ui/prose/prose";
import type { TalkComment as Words } from "../queries/initiative-talk.server";
import { voiceLook } from "./talk-look";

/** The name under which somebody's words stand: people's own, the office's for the office. */
export function useSpeaker(officeName: string) {
  const { t } = useTranslation(["initiatives", "common"]);
  return ({ voice, authorName }: Pick<Words, "voice" | "authorName">) =>
    voice === "office" ? officeName : (authorName ?? t("common:voice.someone"));
}

function RemoveForm({ path, commentId }: { path: string; commentId: number }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const form = `remove-${commentId}`;
  const reply = useReply(form);
  return (
    <Form method="post" action={`${path}?do=removeComment`} preventScrollReset>
      <ErrorSummary {...reply.summary} />
      <FormMarks form={form} />
      <Hidden values={{ commentId: String(commentId) }} />
      <TextButton icon="trash-2">{t("talk.remove")}</TextButton>
    </Form>
  );
}

type TalkCommentProps = {
  comment: Words;
  /** What there is to say about it besides who speaks. */
  chip?: ReactNode;
  replies?: ReactNode;
  answer?: ReactNode;
  path: string;
  officeName: string;
};

/** Somebody's words under an idea, and as whom they said them. */
export function TalkComment({ comment, chip, replies, answer, path, officeName }: TalkCommentProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { moment } = useDates();
  const { voice, removed, mine, createdAt, helperName } = comment;
  const mayRemove = mine && !removed;
  return (
    <Comment
      id={`t${comment.id}`}
      author={useSpeaker(officeName)(comment)}
      place={voice === "committee" || voice === "office"}
      role={
        <>
          {voice === "neighbour" ? null : (
            <Chip tone={voiceLook[voice].tone} icon={voiceLook[voice].icon}>
              {t(`talk.voice.${voice}`)}
            </Chip>
          )}
          {chip}
        </>
      }
      when={
        <>
          <time dateTime={createdAt.toISOString()}>{moment(createdAt)}</time>
          {helperName && !removed ? ` · ${t("common:assisted.with", { name: helperName, office: officeName })}` : null}
        </>
      }
      mine={mine}
      gone={removed}
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
      {removed ? <p>{t("talk.removed")}</p> : <Prose html={comment.html} lang={comment.lang} />}
    </Comment>
  );
}
