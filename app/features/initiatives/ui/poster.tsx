import { useTranslation } from "react-i18next";
import { PaperBar } from "~/ui/poster/paper-bar";
import { PosterOthers, PosterSaid, PosterScan, PosterSheet } from "~/ui/poster/poster";
import type { InitiativePoster } from "../queries/poster.server";

/** The sheet of an idea: what, where, how many homes of how many, until when, the square that leads there. */
export function InitiativePosterSheet({ poster }: { poster: InitiativePoster }) {
  const { fit, own, around, words, done } = poster;
  const boxes = [
    { field: "what", icon: "lightbulb", label: words.what, text: poster.what },
    { field: "where", icon: "map-pin", label: words.where, text: poster.where },
    { field: "homes", icon: "house", label: words.homes, text: poster.homes, ...around },
    { field: "when", icon: "calendar-days", label: words.when, text: poster.when, ...around },
  ] as const;
  return (
    <div className="a4-pile">
      <PosterSheet {...{ fit, ...around, place: poster.place, facade: poster.facade, foot: poster.foot }}>
        <PosterSaid
          {...{ fit, boxes, ...own, title: poster.title }}
          mark={{ look: "idea", icon: done ? "badge-check" : "lightbulb", words: words.mark }}
        />
        <PosterOthers others={poster.others} />
        <PosterScan qr={poster.qr} address={poster.address} call={poster.call} words={words} />
      </PosterSheet>
    </div>
  );
}

/** What stands above the sheet on the screen and never on paper. `path`: the idea's own page. */
export function InitiativePosterBar({ path, pdf, failed }: { path: string; pdf: boolean; failed: boolean }) {
  const { t } = useTranslation("initiatives");
  const words = {
    title: t("following.poster.title"),
    failed: t("following.poster.pdfFailed"),
    noScript: t("following.poster.noScript"),
    print: t("following.poster.print"),
    pdf: t("following.poster.pdf"),
    back: t("following.poster.back"),
  };
  return <PaperBar {...{ path, pdf, failed, words }} />;
}
