import type { ReactNode } from "react";
import { Doorway } from "../brand/brand";
import { Facade } from "../facade/facade";
import type { FacadeProps } from "../facade/facade";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";
import { Illustration } from "../illustration/illustration";
import { QrOnPaper } from "../qr/qr";

const brand = "Cortile";

type Spoken = { lang: string; dir: "ltr" | "rtl" };
/** How large the letters are set, so that all of it stands on one sheet. */
type Fit = "wide" | "snug" | "close" | "full";
type Box = Partial<Spoken> & { field: string; icon: IconName; label: string; text: string };

type SheetProps = Spoken & {
  fit: Fit;
  place: { street: string; houseNumber: string; stairs?: string };
  facade: Omit<FacadeProps, "lit" | "total">;
  /** What stands small at the foot, line by line, and beside it. */
  foot: readonly string[];
  beside?: ReactNode;
  children: ReactNode;
};

/** One sheet to hang up in a house: which house it is, what is said, the foot. On paper nothing leads anywhere. */
export function PosterSheet({ fit, lang, dir, place, facade, foot, beside, children }: SheetProps) {
  return (
    <article className={`a4 poster poster-${fit}`} lang={lang} dir={dir}>
      <header className="poster-top">
        <div className="poster-house">
          <Facade {...facade} lit={3} total={4} />
        </div>
        <div className="poster-where">
          <p className="poster-brand">
            <Doorway />
            <span>{brand}</span>
          </p>
          <p className="poster-at">
            <b>
              <bdi>{place.houseNumber}</bdi>
            </b>
            <span>
              <bdi>{place.street}</bdi>
              <br />
              {place.stairs}
            </span>
          </p>
        </div>
      </header>
      <div className="poster-floor" />
      <div className="poster-body">{children}</div>
      <footer className="poster-foot">
        <p>
          {foot.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        {beside}
      </footer>
    </article>
  );
}

type SaidProps = Spoken & {
  fit: Fit;
  title: string;
  mark?: { look: string; icon: IconName; words: string };
  boxes: readonly Box[];
};

/** What it is about: a mark, the title, and in brief. */
export function PosterSaid({ fit, title, mark, boxes, lang, dir }: SaidProps) {
  return (
    <>
      <div className={fit === "wide" ? "poster-title" : "poster-title poster-alone"}>
        <div>
          {mark ? (
            <p className={`poster-mark poster-${mark.look}`}>
              <Icon name={mark.icon} />
              {mark.words}
            </p>
          ) : null}
          <h2 lang={lang} dir={dir}>
            {title}
          </h2>
        </div>
        {fit === "wide" ? <Illustration name="bacheca" /> : null}
      </div>
      {boxes.length > 0 ? (
        <dl className={`poster-brief poster-brief-${boxes.length}`}>
          {boxes.map(({ field, icon, label, text, ...own }) => (
            <div key={field}>
              <dt>
                <Icon name={icon} />
                {label}
              </dt>
              <dd {...{ lang, dir, ...own }}>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

/** The same in other languages, each under its own name. */
export function PosterOthers({
  others,
}: {
  others: readonly (Spoken & { name: string; title: string; text: string })[];
}) {
  if (others.length === 0) return null;
  return (
    <div className="poster-others">
      {others.map((one) => (
        <div key={one.lang} lang={one.lang} dir={one.dir}>
          <small>{one.name}</small>
          <b>{one.title}</b>
          {one.text ? <p>{one.text}</p> : null}
        </div>
      ))}
    </div>
  );
}

type ScanProps = {
  qr: { size: number; path: string };
  /** The short address, without "https://". */
  address: string;
  call: { phone: string; when: string } | null;
  words: { qr: string; scan: string; noNet: string };
};

/** The square that leads to all of it, and whom to call without internet. */
export function PosterScan({ qr, address, call, words }: ScanProps) {
  return (
    <div className="poster-scan">
      <QrOnPaper qr={qr} label={words.qr} />
      <div>
        <p className="poster-say">{words.scan}</p>
        <p className="poster-url">
          <bdi dir="ltr">{address}</bdi>
        </p>
        {call ? (
          <p>
            {words.noNet}
            <br />
            <b>
              <bdi dir="ltr">{call.phone}</bdi>
            </b>
            {call.when ? `, ${call.when}` : null}
          </p>
        ) : null}
      </div>
    </div>
  );
}
