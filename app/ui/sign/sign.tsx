import type { ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";
import { Illustration } from "../illustration/illustration";
import type { IllustrationName } from "../illustration/illustration";
import type { Tone } from "../tone";

type SignProps = {
  tone: Exclude<Tone, "stone">;
  icon: IconName;
  /** The word of the band: "Importante per te". */
  band: ReactNode;
  /** At the end of the band: "mancano 9 giorni". */
  aside?: ReactNode;
  title: ReactNode;
  level?: 2 | 3;
  picture?: IllustrationName;
  /** The text under the title. */
  children?: ReactNode;
  /** The one thing to do: a full-width button. */
  action?: ReactNode;
};

/** A notice as a sign on the wall: header band with icon and word, title, picture, one act. */
export function Sign({ tone, icon, band, aside, title, level = 2, picture, children, action }: SignProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={classes("sign", `sign-${tone}`)}>
      <p className="sign-head">
        <Icon name={icon} size="s" />
        {band}
        {aside ? <span className="sign-aside">{aside}</span> : null}
      </p>
      <div className="sign-body">
        <div className="with-illu">
          {picture ? <Illustration name={picture} /> : null}
          <div>
            <Heading>{title}</Heading>
            {children}
          </div>
        </div>
        {action ? <div className="sign-act">{action}</div> : null}
      </div>
    </article>
  );
}
