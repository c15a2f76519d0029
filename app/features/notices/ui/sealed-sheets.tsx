import { Prose } from "~/ui/prose/prose";
import { QrOnPaper } from "~/ui/qr/qr";
import { briefFields } from "../model";
import type { SealedSheets as Facts, SheetText } from "../queries/sealed-sheets.server";

function Words({ text }: { text: SheetText }) {
  const lines = briefFields.filter((field) => text[field]);
  return (
    <section lang={text.lang} dir={text.dir} className={`seal-${text.size}`}>
      <h2>{text.title}</h2>
      {lines.length > 0 ? (
        <dl>
          {lines.map((field) => (
            <div key={field}>
              <dt>{text.labels[field]}</dt>
              <dd>{text[field]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Prose html={text.html} lang={text.lang} />
      {text.more ? <p>{text.more}</p> : null}
      {text.call ? (
        <p>
          {text.call.ask}{" "}
          <b>
            <bdi dir="ltr">{text.call.phone}</bdi>
          </b>
          {text.call.when ? `${text.dir === "rtl" ? "،" : ","} ${text.call.when}` : null}
        </p>
      ) : null}
    </section>
  );
}

/**
 * One sheet a household, printed on one side: the upper two thirds fold onto each other with the notice inside, the lower
 * third folds back and carries the address outside.
 */
export function SealedSheets({ sheets }: { sheets: Facts }) {
  const { words, sender } = sheets;
  return (
    <div className="a4-pile">
      {sheets.sheets.map((sheet) => (
        <article key={sheet.householdId} className="a4 seal" lang="it" dir="ltr">
          <div className={sheet.languages.length > 1 ? "seal-in seal-two" : "seal-in"}>
            {sheet.languages.map((code) => (
              <Words key={code} text={sheet.languages.length > 1 ? sheets.texts[code]! : sheets.alone} />
            ))}
            <div className="seal-scan">
              <QrOnPaper qr={sheets.qr} label={words.qr} />
              <p>
                <bdi dir="ltr">{sheets.address}</bdi>
                <span>{words.fold}</span>
              </p>
            </div>
          </div>
          <div className="seal-out">
            <p className="seal-from">
              <b>{sender.office}</b>
              <span>{sender.company}</span>
            </p>
            <p className="seal-to">
              <span>{words.to}</span>
              <b>{sheet.to}</b>
              <b>{sheet.place}</b>
              {sheet.address.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
            <p className="seal-close">{words.seal}</p>
          </div>
        </article>
      ))}
    </div>
  );
}
