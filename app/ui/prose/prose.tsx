import type { ReactNode } from "react";

/** What people wrote, as HTML that the server has already cleaned. `lang` is the language they wrote in. */
export function Prose({ html, lang }: { html: string; lang: string }) {
  return <div className="prose" data-ugc="" lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A name, a title, a line that people wrote, inside our own words. */
export function Said({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <bdi data-ugc="" lang={lang} dir="auto">
      {children}
    </bdi>
  );
}
