import { Form, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { TextButton } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { StatusMessage } from "~/ui/status-message/status-message";

type MutingProps = { muted: boolean; count: number; path: string; children: ReactNode };

/** The answers, folded away for who does not want to see them, with the press that folds and unfolds them for good. */
export function Muting({ muted, count, path, children }: MutingProps) {
  const { t } = useTranslation("notices");
  const [search] = useSearchParams();
  const reply = useReply("mute");
  const done = search.get("done");
  // Whoever just answered or follows a link into the answers wants to see them.
  const inside = ["comment", "removed"].includes(done ?? "") || search.has("thread") || search.has("before");
  if (!muted && count === 0) return children;
  return (
    <div id="answers" className="stack gap-3">
      <ErrorSummary {...reply.summary} />
      {done === "muted" || done === "unmuted" ? <StatusMessage>{t(`mute.${done}`)}</StatusMessage> : null}
      {muted ? (
        <Disclosure summary={t("mute.show")} icon="eye-off" open={inside}>
          {children}
        </Disclosure>
      ) : (
        children
      )}
      <Form method="post" action={`${path}?do=${muted ? "unmute" : "mute"}`} preventScrollReset className="no-print">
        <FormMarks form="mute" />
        <TextButton icon={muted ? "eye" : "eye-off"}>{t(muted ? "mute.undo" : "mute.action")}</TextButton>
      </Form>
    </div>
  );
}
