import { useRef } from "react";
import { classes } from "../classes";
import { Hidden } from "../field/hidden";
import { Icon } from "../icon/icon";
import { useCloseOutside } from "../use-close-outside";

export type LanguageChoiceProps = {
  /** Where the choice is sent, as `language`. */
  action: string;
  /** Own names, no flags. */
  languages: readonly { code: string; name: string; dir: "ltr" | "rtl" }[];
  current: string;
  /** Fields sent along, such as the page to come back to. */
  hidden?: Record<string, string>;
};

export type LanguageMenuProps = LanguageChoiceProps & {
  /** Read before the name of the language: "Lingua". */
  label: string;
  /** Opens upwards and stands on paper: in footers. */
  up?: boolean;
};

/** The document is loaded anew with a language: words, direction and fonts change together. */
export function LanguageMenu({ action, languages, current, hidden, label, up }: LanguageMenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useCloseOutside(details);
  const shown = languages.find(({ code }) => code === current);
  return (
    <details className={classes("menu", up && "menu-up")} ref={details}>
      <summary className={classes("pill", up && "pill-paper")}>
        <Icon name="languages" />
        <span className="vh">{`${label}: `}</span>
        <span lang={shown?.code}>{shown?.name ?? current}</span>
        <Icon name="chevron-down" size="s" />
      </summary>
      <form method="post" action={action} className="menu-list">
        <Hidden values={hidden} />
        <ul role="list">
          {languages.map(({ code, name, dir }) => (
            <li key={code}>
              <button
                type="submit"
                name="language"
                value={code}
                lang={code}
                dir={dir}
                aria-current={code === current || undefined}
              >
                {name}
                {code === current ? <Icon name="check" size="s" /> : null}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}

/** All languages in view, as on the sign-in page: nobody has to find a menu in a language they cannot read. */
export function LanguagePills({ action, languages, current, hidden }: LanguageChoiceProps) {
  return (
    <form method="post" action={action}>
      <Hidden values={hidden} />
      <ul className="pills" role="list">
        {languages.map(({ code, name, dir }) => (
          <li key={code}>
            <button
              className="pill pill-paper"
              type="submit"
              name="language"
              value={code}
              lang={code}
              dir={dir}
              aria-current={code === current || undefined}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
