import type { ReactNode } from "react";
import { Icon } from "../icon/icon";
import { Go } from "../link/link";
import { WithPicture } from "../card/card";
import type { IllustrationName } from "../illustration/illustration";

/** Title of a page of work, with its acts at the end. */
export function PageHeader({ title, text, actions }: { title: ReactNode; text?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="page-h">
      <div>
        <h1>{title}</h1>
        {text ? <p>{text}</p> : null}
      </div>
      {actions ? <div className="btns">{actions}</div> : null}
    </header>
  );
}

type PageTitleProps = {
  title: ReactNode;
  /** Language of the title, when people wrote it. */
  lang?: string;
  chips?: ReactNode;
  /** "Scritto dall'ufficio, giovedì 7 maggio" */
  byline?: ReactNode;
  picture?: IllustrationName;
};

/** Title of a page to read: chips, title, who and when, with a picture at its end. */
export function PageTitle({ title, lang, chips, byline, picture }: PageTitleProps) {
  return (
    <WithPicture picture={picture}>
      {chips ? <p className="cluster">{chips}</p> : null}
      <h1 className={chips ? "page-title" : undefined} lang={lang} dir={lang ? "auto" : undefined}>
        {title}
      </h1>
      {byline ? <p className="byline">{byline}</p> : null}
    </WithPicture>
  );
}

/** The way up to here. */
export function Crumbs({ label, items }: { label: string; items: readonly { to: string; label: ReactNode }[] }) {
  return (
    <nav className="crumb" aria-label={label}>
      {items.map(({ to, label: name }) => (
        <span className="crumb" key={to}>
          <Go to={to}>{name}</Go>
          <Icon name="chevron-right" size="s" dir />
        </span>
      ))}
    </nav>
  );
}
