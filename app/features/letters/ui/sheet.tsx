import type { ReactNode } from "react";
import { Doorway } from "~/ui/brand/brand";
import { Illustration, type IllustrationName } from "~/ui/illustration/illustration";
import { QrOnPaper } from "~/ui/qr/qr";
import type { Letters, LetterWords, Sheet as SheetFacts } from "../model";

const pictures: IllustrationName[] = ["lettera", "chiavi", "cortile"];
const brand = "Cortile";

/** The lit doorway with the name. On paper it leads nowhere. */
function Sender({ company, office }: Letters["sender"]) {
  return (
    <div className="sheet-from">
      <Doorway />
      <p>
        <b lang="it">{brand}</b>
        <span>{company}</span>
        <span>{office}</span>
      </p>
    </div>
  );
}

/** The sentence with the telephone, whose number keeps its order in any script. */
function Call({ words }: { words: string }) {
  const [before, phone, after] = words.split(/<\/?0>/);
  return (
    <>
      {before}
      {phone ? (
        <b>
          <bdi dir="ltr">{phone}</bdi>
        </b>
      ) : null}
      {after}
    </>
  );
}

type SheetProps = {
  sheet: SheetFacts;
  letters: Letters;
  qrLabel: string;
  level: 1 | 2;
};

/** One letter on one A4 sheet: Italian, and the person's language beside it. */
export function Sheet({ sheet, letters, qrLabel, level }: SheetProps) {
  const all = [letters.words["it"], sheet.second ? letters.words[sheet.second] : undefined];
  const words = all.filter((one): one is LetterWords => one !== undefined);
  const say = (part: (one: LetterWords) => ReactNode, name?: string) =>
    words.map((one) => (
      <div key={one.lang} lang={one.lang} dir={one.dir} className={name}>
        {part(one)}
      </div>
    ));
  const Title = `h${level}` as const;
  return (
    <article className={words.length > 1 ? "a4 sheet sheet-two" : "a4 sheet"} lang="it" dir="ltr">
      <header className="sheet-top">
        <Sender {...letters.sender} />
        <p className="sheet-to">
          <b>{sheet.name}</b>
          {sheet.address.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </header>
      <div className="sheet-floor" />
      <div className="sheet-cols sheet-title">
        {words.map((one, at) => (
          <div key={one.lang} lang={one.lang} dir={one.dir}>
            {at === 0 ? <Title className="sheet-h">{one.title}</Title> : <p className="sheet-h">{one.title}</p>}
            <p>{one.lead}</p>
          </div>
        ))}
      </div>
      <ol className="sheet-steps">
        {pictures.map((picture, at) => (
          <li key={picture}>
            <span className="sheet-step">
              <Illustration name={picture} />
              <i aria-hidden="true">{at + 1}</i>
            </span>
            {say((one) => (
              <>
                <b>{one.steps[at]?.title}</b> {one.steps[at]?.text}
              </>
            ))}
          </li>
        ))}
      </ol>
      <section className="sheet-key">
        <QrOnPaper qr={sheet.qr} label={qrLabel} />
        <div>
          <div className="sheet-pair">{say((one) => one.code)}</div>
          <p className="sheet-code">
            <bdi dir="ltr">{sheet.code}</bdi>
          </p>
          <p className="sheet-url">
            <bdi dir="ltr">{letters.signIn}</bdi>
          </p>
          {say((one) => `${one.validity} ${one.alone}`, "sheet-small")}
        </div>
      </section>
      {sheet.second === null ? (
        <ul className="sheet-languages">
          {letters.languages.map(({ code, name, dir, address }) => (
            <li key={code}>
              <span lang={code} dir={dir}>
                {name}
              </span>
              <bdi dir="ltr">{address}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <footer className="sheet-end">
        <div className="sheet-help">
          <Illustration name="sportello" size="s" />
          <div className="sheet-cols">
            {say((one) => (
              <p>
                <b>{one.help}</b> <Call words={one.call} /> {one.bring}
              </p>
            ))}
          </div>
        </div>
        <div className="sheet-cols sheet-small">{say((one) => one.data)}</div>
      </footer>
    </article>
  );
}
