import { type RefObject, useEffect, useRef, useState } from "react";
import type { HeldFile, RefusedFile } from "~/platform/held-files";
import type { Sending } from "./sending-files";

/**
 * Sends files while the form is still being written. The work is in a module of its own, which only a page with this
 * form loads; until it is there, and where it never comes, the form brings the files itself.
 * @param part the part of the form with the field for files
 * @param most how many files the form may hold
 * @param answer the form's last answer, which names all files that are kept by then
 */
export function useSending(part: RefObject<HTMLElement>, most: number, answer: unknown) {
  const [brought, setBrought] = useState<HeldFile[]>([]);
  const [refused, setRefused] = useState<RefusedFile[] | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [ready, setReady] = useState(false);
  const cancel = useRef(() => {});

  useEffect(() => {
    if (answer === undefined) return;
    setBrought([]);
    setRefused(null);
  }, [answer]);

  useEffect(() => {
    const field = part.current?.querySelector<HTMLInputElement>("input[type=file]");
    if (!field) return;
    let stop = () => {};
    let gone = false;
    const begin = async () => {
      const { sendFrom } = await import("./sending-files");
      if (gone) return;
      const work = sendFrom(field, most, {
        sending: setSending,
        begun: () => setRefused(null),
        kept: (files) => setBrought((before) => [...before, ...files]),
        refused: (files) => setRefused((before) => [...(before ?? []), ...files]),
      });
      stop = work.stop;
      cancel.current = work.cancel;
      setReady(true);
    };
    begin().catch(() => {});
    return () => {
      gone = true;
      stop();
    };
  }, [part, most]);

  return { brought, refused, sending, ready, cancel: () => cancel.current() };
}
