import type { IconName } from "~/ui/icon/icon";
import { PosterOthers, PosterSaid, PosterScan, PosterSheet } from "~/ui/poster/poster";
import { QrOnPaper } from "~/ui/qr/qr";
import { briefFields } from "../model";
import type { Poster } from "../queries/poster.server";
import { importanceLook } from "./look";

const briefIcons: Record<(typeof briefFields)[number], IconName> = {
  what: "info",
  when: "calendar-days",
  where: "map-pin",
  todo: "hand-helping",
};

/** All sheets of a poster, always in Italian around the notice's own words; on paper nothing leads anywhere. */
export function PosterSheets({ poster }: { poster: Poster }) {
  const { words, main, fit, importance } = poster;
  const mark = { look: importance, icon: importanceLook[importance].icon, words: words.importance };
  const boxes = briefFields
    .filter((field) => main[field])
    .map((field) => ({ field, icon: briefIcons[field], label: words[field], text: main[field] }));
  return (
    <div className="a4-pile">
      {poster.sheets.map((sheet) => (
        <PosterSheet
          key={sheet.stairwellId}
          {...{ fit, lang: "it", dir: "ltr" as const, place: poster.place, facade: poster.facade }}
          foot={[words.by, words.dates]}
          beside={
            <div className="poster-stair">
              <p>{sheet.posted}</p>
              <QrOnPaper qr={sheet.qr} label={sheet.posted} />
            </div>
          }
        >
          <PosterSaid
            {...{ fit, boxes, title: main.title, lang: main.lang, dir: main.dir }}
            mark={importance === "normal" ? undefined : mark}
          />
          <PosterOthers others={poster.others.map((one) => ({ ...one, text: one.todo || one.when }))} />
          <PosterScan qr={poster.qr} address={poster.address} call={poster.call} words={words} />
        </PosterSheet>
      ))}
    </div>
  );
}
