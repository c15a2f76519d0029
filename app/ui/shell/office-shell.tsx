import { useRef } from "react";
import type { ReactNode } from "react";
import { Brand } from "../brand/brand";
import { Facade } from "../facade/facade";
import type { FacadeProps } from "../facade/facade";
import { Icon } from "../icon/icon";
import { LanguageMenu } from "../language-menu/language-menu";
import { LettersSwitch } from "../letters-switch/letters-switch";
import { useCloseOutside } from "../use-close-outside";
import { Footer } from "./footer";
import { NavList, SkipLink } from "./items";
import type { NavItem } from "./items";
import { anyHouse } from "./public-shell";
import type { ShellParts } from "./tenant-shell";

export type OfficeShellProps = ShellParts & {
  navLabel: string;
  /** The word that opens the list on a phone: "Menu". */
  menuLabel: ReactNode;
  nav: readonly NavItem[];
  /** Whose room it is: "Comitato di" + "Via dei Tre Glicini 14". */
  who: { line: ReactNode; name: ReactNode };
  /** The committee's own house; the office has any. */
  facade?: FacadeProps;
  /** At the end of the footer: the form that signs out. */
  footerEnd?: ReactNode;
  children: ReactNode;
};

/** Committee and office: a rail of words on a wide screen, a menu on a phone. Start the page with a PageHeader. */
export function OfficeShell(props: OfficeShellProps) {
  const {
    home,
    skipLabel,
    language,
    letters,
    footer,
    banner,
    navLabel,
    menuLabel,
    nav,
    who,
    facade,
    footerEnd,
    children,
  } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  useCloseOutside(menu);
  return (
    <div className="office">
      <SkipLink>{skipLabel}</SkipLink>
      <nav className="rail on-dusk" aria-label={navLabel}>
        <div className="rail-in">
          <Brand to={home} />
          <p className="who">
            {who.line} <b>{who.name}</b>
          </p>
          <NavList items={nav} />
          <details className="menu" ref={menu}>
            <summary className="pill">
              <Icon name="menu" />
              {menuLabel}
              <Icon name="chevron-down" size="s" />
            </summary>
            <NavList items={nav} />
          </details>
          <Facade {...(facade ?? anyHouse)} variant="rail" />
        </div>
      </nav>
      <div className="office-main">
        {banner}
        <main id="main" tabIndex={-1} className="page">
          {children}
        </main>
        <Footer links={footer}>
          <div className="cluster">
            <LettersSwitch {...letters} />
            <LanguageMenu {...language} up />
            {footerEnd}
          </div>
        </Footer>
      </div>
    </div>
  );
}
