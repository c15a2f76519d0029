import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";

const pause = 1500;

/**
 * Saves a form by itself when nobody has typed for a moment, with `go=stay`. `sent` is what was sent last, as answerTo
 * writes it: it goes along with the form, so that the page does not take its own saving for somebody else's.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, fields: readonly string[]) {
  const fetcher = useFetcher<{ saved?: number }>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [sent, setSent] = useState("");
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = () => {
    if (!form.current) return;
    const words = new FormData(form.current);
    words.set("go", "stay");
    setSent(JSON.stringify(fields.map((field) => String(words.get(field) ?? "").trim())));
    void fetcher.submit(words, { method: "post" });
  };
  const soon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pause);
  };
  return { soon, sent, done: fetcher.state === "idle" && fetcher.data?.saved !== undefined };
}
