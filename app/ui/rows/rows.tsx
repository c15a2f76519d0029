import type { ReactNode } from "react";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";
import { Go } from "../link/link";
import { Niche } from "../niche/niche";
import type { Tone } from "../tone";

/** A list of links in one card. `label` when no heading names it. */
export function Rows({ label, labelledBy, children }: { label?: string; labelledBy?: string; children: ReactNode }) {
  return (
    <ul className="rows" role="list" aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </ul>
  );
}

type RowProps = {
  icon?: IconName;
  tone?: Tone;
  /** Instead of the niche: an Avatar, a DateTile, a small Illustration. */
  start?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** Chips under the text. */
  chips?: ReactNode;
  /** Before the chevron: a chip or a count. */
  end?: ReactNode;
  lang?: string;
};

function RowWords({ icon, tone, start, title, text, chips, end, lang }: RowProps) {
  return (
    <>
      {start ?? (icon ? <Niche icon={icon} tone={tone} /> : null)}
      <span className="row-t">
        <b lang={lang} dir={lang ? "auto" : undefined}>
          {title}
        </b>
        {text ? <span>{text}</span> : null}
        {chips ? <span className="row-chips">{chips}</span> : null}
      </span>
      {end ? <span className="row-end">{end}</span> : null}
    </>
  );
}

/** One link of the list. `lang` when people wrote the title; `reload`: a file, which the browser loads itself. */
export function RowLink({ to, reload, ...words }: RowProps & { to: string; reload?: boolean }) {
  return (
    <li>
      <Go className="row" to={to} reload={reload}>
        <RowWords {...words} />
        <Icon name="chevron-right" dir />
      </Go>
    </li>
  );
}

/** One line of the list that leads nowhere; an act may stand at its end. */
export function Row(words: RowProps) {
  return (
    <li className="row">
      <RowWords {...words} />
    </li>
  );
}
