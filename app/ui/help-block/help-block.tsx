import type { ReactNode } from "react";
import { Bdi } from "../bdi/bdi";
import { Buttons, ButtonLink } from "../button/button";
import { Icon } from "../icon/icon";
import { Illustration } from "../illustration/illustration";

export type HelpBlockProps = {
  title: ReactNode;
  /** Who answers: "Ufficio Gestione Sociale". */
  office: ReactNode;
  /** As it is read: "055 000 1234". */
  phone: string;
  hours: ReactNode;
  sms?: { number: string; label: ReactNode };
  committee?: { to: string; label: ReactNode };
};

const dialled = (phone: string) => phone.replace(/[^\d+]/g, "");

/** "Ti serve aiuto?": the same words in the same place on every page (WCAG 3.2.6). */
export function HelpBlock({ title, office, phone, hours, sms, committee }: HelpBlockProps) {
  return (
    <aside className="help" aria-labelledby="help-title">
      <div className="with-illu-s">
        <Illustration name="sportello" size="s" />
        <div>
          <h2 id="help-title">{title}</h2>
          <p className="soft small">{office}</p>
        </div>
      </div>
      <div>
        <a className="tel" href={`tel:${dialled(phone)}`}>
          <Icon name="phone" />
          <Bdi>{phone}</Bdi>
        </a>
        <p className="small">{hours}</p>
      </div>
      {sms || committee ? (
        <Buttons>
          {sms ? (
            <ButtonLink to={`sms:${dialled(sms.number)}`} icon="message-square-text">
              {sms.label}
            </ButtonLink>
          ) : null}
          {committee ? (
            <ButtonLink to={committee.to} icon="users">
              {committee.label}
            </ButtonLink>
          ) : null}
        </Buttons>
      ) : null}
    </aside>
  );
}
