import { useReply } from "~/platform/use-reply";
import type { DraftWords } from "../model";

/**
 * The fields of a form that begins with words: what was typed last comes back after a refusal, else what the draft or
 * the template holds. Ticks that were taken away stay away.
 */
export function useFields(words: DraftWords = {}, form?: string) {
  const reply = useReply(form);
  const value = (name: string, otherwise = "") => reply.value(name, words[name] ?? otherwise);
  const common = (name: string) => ({ name, error: reply.error(name), errorPrefix: reply.errorPrefix });
  return {
    reply,
    value,
    field: (name: string, otherwise = "") => ({ ...common(name), defaultValue: value(name, otherwise) }),
    ticks: (name: string) => {
      const list = reply.failed ? reply.value(name) : (words[name] ?? "");
      return { ...common(name), defaultValue: list.split(",").filter(Boolean) };
    },
  };
}
