import { Doorway } from "~/ui/brand/brand";
import { Facade } from "~/ui/facade/facade";
import { Icon, type IconName } from "~/ui/icon/icon";
import { Illustration } from "~/ui/illustration/illustration";
import { QrOnPaper } from "~/ui/qr/qr";
import { briefFields } from "../model";
import type { Poster } from "../queries/poster.server";
import { importanceLook } from "./look";

const brand = "Cortile";

const briefIcons: Record<(typeof briefFields)[number], IconName> = {
  what: "info",
  when: "calendar-days",
  where: "map-pin",
  todo: "hand-helping",
};

function Head({ place, facade }: Pick<Poster, "place" | "facade">) {
  return (
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
  );
}

function Said({ main, importance, words, fit }: Pick<Poster, "main" | "importance" | "words" | "fit">) {
  const look = importanceLook[importance];
  const boxes = briefFields.filter((field) => main[field]);
  return (
    <>
      <div className={fit === "wide" ? "poster-title" : "poster-title poster-alone"}>
        <div>
          {importance === "normal" ? null : (
            <p className={`poster-mark poster-${importance}`}>
              <Icon name={look.icon} />
              {words.importance}
            </p>
          )}
          <h2 lang={main.lang} dir={main.dir}>
            {main.title}
          </h2>
        </div>
        {fit === "wide" ? <Illustration name="bacheca" /> : null}
      </div>
      {boxes.length > 0 ? (
        <dl className={`poster-brief poster-brief-${boxes.length}`}>
          {boxes.map((field) => (
            <div key={field}>
              <dt>
                <Icon name={briefIcons[field]} />
                {words[field]}
              </dt>
              <dd lang={main.lang} dir={main.dir}>
                {main[field]}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

/** All sheets of a poster, always in Italian around the notice's own words; on paper nothing leads anywhere. */
export function PosterSheets({ poster }: { poster: Poster }) {
  const { words, others, call } = poster;
  return (
    <div className="a4-pile">
      {poster.sheets.map((sheet) => (
        <article key={sheet.stairwellId} className={`a4 poster poster-${poster.fit}`} lang="it" dir="ltr">
          <Head place={poster.place} facade={poster.facade} />
          <div className="poster-floor" />
          <div className="poster-body">
            <Said {...poster} />
            {others.length > 0 ? (
              <div className="poster-others">
                {others.map((one) => (
                  <div key={one.lang} lang={one.lang} dir={one.dir}>
                    <small>{one.name}</small>
                    <b>{one.title}</b>
                    {one.todo || one.when ? <p>{one.todo || one.when}</p> : null}
                  </div>
                ))}
              </div>
            ) : null}
            <div className="poster-scan">
              <QrOnPaper qr={poster.qr} label={words.qr} />
              <div>
                <p className="poster-say">{words.scan}</p>
                <p className="poster-url">
                  <bdi dir="ltr">{poster.address}</bdi>
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
          </div>
          <footer className="poster-foot">
            <p>
              <span>{words.by}</span>
              <span>{words.dates}</span>
            </p>
            <div className="poster-stair">
              <p>{sheet.posted}</p>
              <QrOnPaper qr={sheet.qr} label={sheet.posted} />
            </div>
          </footer>
        </article>
      ))}
    </div>
  );
}
