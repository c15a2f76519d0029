import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, Buttons } from "~/ui/button/button";
import type { Aloud } from "./aloud";

/** Whether this machine can speak the language. Voices come late, and some machines have none. */
function useVoice(lang: string): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    const look = () => {
      const own = new RegExp(`^${lang}([-_]|$)`, "i");
      setThere(speechSynthesis.getVoices().some((voice) => own.test(voice.lang)));
    };
    look();
    speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => speechSynthesis.removeEventListener?.("voiceschanged", look);
  }, [lang]);
  return there;
}

/** Reads the notice aloud in the language of its words. Not there where nobody could speak it, or without scripts. */
export function ReadAloud({ lang }: { lang: string }) {
  const { t } = useTranslation("notices");
  const voice = useVoice(lang);
  const { key } = useLocation();
  const [state, setState] = useState<"silent" | "reading" | "paused">("silent");
  const here = useRef<HTMLDivElement>(null);
  const reading = useRef<Aloud | null>(null);
  const wanted = useRef(false);
  const stop = () => {
    wanted.current = false;
    reading.current?.stop();
    reading.current = null;
    setState("silent");
  };
  // A voice must not go on on another page, nor read words that are not there any more.
  useEffect(() => {
    const away = () => stop();
    window.addEventListener("pagehide", away);
    return () => {
      window.removeEventListener("pagehide", away);
      stop();
    };
  }, [key, lang]);
  if (!voice) return null;
  const begin = async () => {
    wanted.current = true;
    setState("reading");
    const { readAloud } = await import("./aloud");
    const page = here.current?.closest("article");
    if (!wanted.current || !page) return;
    const parts = [...page.querySelectorAll("h1, .breve, .prose")].filter((part) => !part.closest("#comments"));
    reading.current = readAloud(parts, lang, () => {
      reading.current = null;
      setState("silent");
    });
  };
  const press = () => {
    if (state === "silent") void begin();
    else if (state === "reading") reading.current?.pause();
    else reading.current?.resume();
    if (state !== "silent") setState(state === "reading" ? "paused" : "reading");
  };
  const word = { silent: "aloud.listen", reading: "aloud.pause", paused: "aloud.goOn" } as const;
  return (
    <div className="no-print" ref={here}>
      <Buttons>
        <Button type="button" icon="volume-2" onClick={press}>
          {t(word[state])}
        </Button>
        {state === "silent" ? null : (
          <Button type="button" icon="x" variant="quiet" onClick={stop}>
            {t("aloud.stop")}
          </Button>
        )}
      </Buttons>
    </div>
  );
}
