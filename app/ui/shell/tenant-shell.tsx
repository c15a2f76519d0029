import type { ReactNode } from "react";
import { BackLink } from "../back-link/back-link";
import { Brand } from "../brand/brand";
import { classes } from "../classes";
import { Floor } from "../floor/floor";
import { HelpBlock } from "../help-block/help-block";
import type { HelpBlockProps } from "../help-block/help-block";
import { LanguageMenu } from "../language-menu/language-menu";
import type { LanguageMenuProps } from "../language-menu/language-menu";
import { LettersSwitch } from "../letters-switch/letters-switch";
import type { LettersSwitchProps } from "../letters-switch/letters-switch";
import { Footer } from "./footer";
import type { FooterLink } from "./footer";
import { Greeting, Lights } from "./hero";
import type { HomeHero } from "./hero";
import { NavList, SkipLink } from "./items";
import type { NavItem } from "./items";

/** What every shell is given: words and choices that do not depend on the page. */
export type ShellParts = {
  home: string;
  skipLabel: ReactNode;
  language: LanguageMenuProps;
  letters: LettersSwitchProps;
  footer: readonly FooterLink[];
  /** Above everything, in the page's flow: who else is at work here. */
  banner?: ReactNode;
};

export type TenantShellProps = ShellParts & {
  navLabel: string;
  nav: readonly NavItem[];
  /** The home page's greeting and façade. */
  hero?: HomeHero;
  /** One step up; the letters stand beside it. */
  back?: { to: string; label: ReactNode };
  /** `wide` for pages with a second column (home); `read` is one column of 720 px. */
  width?: "read" | "wide";
  /** At the end of every page; a wide page may place its own in its second column. */
  help?: HelpBlockProps;
  children: ReactNode;
};

/** The page of somebody who lives there: bar at the bottom on a phone, navigation on top on a wide screen. */
export function TenantShell(props: TenantShellProps) {
  const {
    home,
    skipLabel,
    language,
    letters,
    footer,
    banner,
    navLabel,
    nav,
    hero,
    back,
    width = "read",
    help,
    children,
  } = props;
  return (
    <div className="phone">
      <SkipLink>{skipLabel}</SkipLink>
      {banner}
      <header className={classes("dusk", hero && "hero hero-home")}>
        <div className="top">
          <Brand to={home} />
          <nav className="desk-nav" aria-label={navLabel}>
            <NavList items={nav} />
          </nav>
          <div className="top-end">
            <div className="desk-only">
              <LettersSwitch {...letters} />
            </div>
            <LanguageMenu {...language} />
          </div>
        </div>
        {hero ? <Greeting {...hero} /> : null}
      </header>
      {hero ? <Floor /> : null}
      <main id="main" tabIndex={-1} className={width === "wide" ? "wrap-main" : "read-main"}>
        {hero?.lights ? (
          <div className="phone-only lights-line">
            <Lights>{hero.lights}</Lights>
          </div>
        ) : null}
        {back ? (
          <div className="split page-bar">
            <BackLink to={back.to}>{back.label}</BackLink>
            <div className="phone-only">
              <LettersSwitch {...letters} />
            </div>
          </div>
        ) : null}
        {children}
        {help ? <HelpBlock {...help} /> : null}
      </main>
      <Footer links={footer}>
        {back ? null : (
          <div className="phone-only">
            <LettersSwitch {...letters} />
          </div>
        )}
      </Footer>
      <nav className="nav4" aria-label={navLabel}>
        <NavList items={nav} arched />
      </nav>
    </div>
  );
}
