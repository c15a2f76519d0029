import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { AnswerForm } from "~/ui/answer-form/answer-form";
import { Chip } from "~/ui/chip/chip";
import { Comments } from "~/ui/comment/comment";
import { Disclosure } from "~/ui/disclosure/disclosure";
import type { TalkSection, TalkThread } from "../queries/initiative-talk.server";
import { TalkComment, useSpeaker } from "./talk-comment";

type TalkThreadProps = { thread: TalkThread; section: TalkSection; path: string; officeName: string };

/** Whether a question has been answered: whoever can reply to it answers it. */
function Waiting({ answered }: { answered: boolean }) {
  const { t } = useTranslation("initiatives");
  return (
    <Chip tone={answered ? "olive" : "ochre"} icon={answered ? "check" : "clock"}>
      {t(answered ? "talk.answered" : "talk.waits")}
    </Chip>
  );
}

/** What begins a thread with its replies, and the folded form to add one. */
export function TalkThreadView({ thread, section, path, officeName }: TalkThreadProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { kind, replying } = section;
  const { replies, moreReplies, removed } = thread;
  const form = `talk-${thread.id}`;
  const { failed } = useReply(form);
  const name = useSpeaker(officeName)(thread);
  const whole = `kind=${kind}&thread=${thread.id}`;
  const chip = kind === "question" && !removed ? <Waiting answered={replies.length > 0} /> : null;
  const answer =
    replying.allowed && !removed ? (
      <Disclosure summary={t("talk.reply")} icon="reply" plain open={failed}>
        {/* The address keeps the thread on the page when the words come back. */}
        <AnswerForm
          action={`${path}?do=comment&${whole}`}
          form={form}
          field={form}
          values={{ kind, parentId: String(thread.id) }}
          label={t("talk.replyLabel", { name })}
          send={t("talk.replySend")}
        />
      </Disclosure>
    ) : undefined;
  const list =
    replies.length > 0 ? (
      <>
        {moreReplies ? (
          <p className="no-print">
            <Link to={`${path}?${whole}#t${thread.id}`}>{t("talk.moreReplies")}</Link>
          </p>
        ) : null}
        <Comments label={t("talk.replies", { name })}>
          {replies.map((reply) => (
            <TalkComment key={reply.id} comment={reply} {...{ path, officeName }} />
          ))}
        </Comments>
      </>
    ) : undefined;
  return <TalkComment comment={thread} replies={list} {...{ chip, answer, path, officeName }} />;
}
