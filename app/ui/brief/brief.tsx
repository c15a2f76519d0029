import type { ReactNode } from "react";
import { useId } from "react";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";

type BriefProps = {
  title: ReactNode;
  /** Who, what, when, what to do: only the lines that say something. */
  lines: { icon: IconName; term: ReactNode; text: ReactNode }[];
  /** Language of the texts, when people wrote them. */
  lang?: string;
};

/** "In breve", before any prose. */
export function Brief({ title, lines, lang }: BriefProps) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section className="breve" aria-labelledby={id}>
      <h2 className="breve-h" id={id}>
        {title}
      </h2>
      <dl>
        {lines.map(({ icon, term, text }, index) => (
          <div key={index}>
            <dt>
              <Icon name={icon} size="s" />
              {term}
            </dt>
            <dd lang={lang} dir={lang ? "auto" : undefined}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
