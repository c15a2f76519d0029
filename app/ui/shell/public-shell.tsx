import type { ReactNode } from "react";
import { Brand } from "../brand/brand";
import { BackLink } from "../back-link/back-link";
import { classes } from "../classes";
import { Facade } from "../facade/facade";
import type { FacadeProps } from "../facade/facade";
import { Floor } from "../floor/floor";
import { HelpBlock } from "../help-block/help-block";
import type { HelpBlockProps } from "../help-block/help-block";
import { LanguageMenu } from "../language-menu/language-menu";
import { LettersSwitch } from "../letters-switch/letters-switch";
import { Footer } from "./footer";
import { SkipLink } from "./items";
import type { ShellParts } from "./tenant-shell";

export type PublicShellProps = ShellParts & {
  /** The door: title, a line under it, the house. Without it the page has its own `h1`. */
  door?: { title: ReactNode; lead?: ReactNode; facade?: FacadeProps };
  /** Links on top, on wide screens ("Entra", "Che cos'è"). */
  links?: ReactNode;
  back?: { to: string; label: ReactNode };
  width?: "read" | "wide";
  help?: HelpBlockProps;
  children: ReactNode;
};

/** A house when there is none yet: the sign-in page does not know whose it is. */
export const anyHouse: FacadeProps = { storeys: 4, columns: 9, plaster: "ochre", lit: 14, total: 20, seed: 14 };

/** Sign-in, privacy, accessibility, help, errors: pages for everybody. */
export function PublicShell(props: PublicShellProps) {
  const {
    home,
    skipLabel,
    language,
    letters,
    footer,
    banner,
    door,
    links,
    back,
    width = "read",
    help,
    children,
  } = props;
  return (
    <div className="phone">
      <SkipLink>{skipLabel}</SkipLink>
      {banner}
      <header className={classes("dusk", door && "hero")}>
        <div className="top">
          <Brand to={home} />
          <div className="top-end">
            {links ? <div className="desk-only">{links}</div> : null}
            <div className="desk-only">
              <LettersSwitch {...letters} />
            </div>
            <LanguageMenu {...language} />
          </div>
        </div>
        {door ? (
          <div className="door">
            <h1>{door.title}</h1>
            {door.lead ? <p className="lead">{door.lead}</p> : null}
            <Facade {...(door.facade ?? anyHouse)} />
          </div>
        ) : null}
      </header>
      {door ? <Floor /> : null}
      <main id="main" tabIndex={-1} className={width === "wide" ? "wrap-main" : "read-main"}>
        {back ? (
          <div className="split page-bar">
            <BackLink to={back.to}>{back.label}</BackLink>
          </div>
        ) : null}
        {children}
        {help ? <HelpBlock {...help} /> : null}
      </main>
      <Footer links={footer}>
        <div className="phone-only">
          <LettersSwitch {...letters} />
        </div>
      </Footer>
    </div>
  );
}
