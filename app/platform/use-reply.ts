import { useActionData } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { FormReply } from "./form";

type Message = (key: string, facts?: FormReply["facts"]) => string;

/**
 * What the last submission of a form on this page came back with, in the person's language: the summary for the top of
 * the page, the message of one field, and the words typed. `form` tells forms of one page apart.
 */
export function useReply(form = "form") {
  const answer = useActionData<{ reply?: FormReply } | undefined>();
  const { t } = useTranslation();
  const say = t as unknown as Message;
  const reply = answer?.reply?.form === form ? answer.reply : undefined;
  const messages = Object.entries(reply?.errors ?? {}).map(([field, key]) => ({ field, message: say(key) }));
  const refusal = reply?.refusal
    ? say(reply.refusal, { count: Number(reply.facts?.["wait"] ?? 0), ...reply.facts })
    : null;
  const failed = reply !== undefined;
  // A form may also come back only to be looked at.
  const wrong = messages.length > 0 || refusal !== null;

  useEffect(() => {
    if (!wrong) return;
    const before = document.title;
    document.title = t("titleError", { title: before.replace(t("titleError", { title: "" }), "") });
    return () => {
      document.title = before;
    };
  }, [wrong, reply, t]);

  return {
    failed,
    summary: { title: t("form.summary"), errors: refusal ? [{ message: refusal }, ...messages] : messages, reply },
    errorPrefix: t("form.errorPrefix"),
    error: (field: string) => {
      const key = reply?.errors[field];
      return key ? say(key) : undefined;
    },
    value: (field: string, otherwise = "") => reply?.values[field] ?? otherwise,
  };
}
