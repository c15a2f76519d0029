import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Bdi } from "~/ui/bdi/bdi";
import { PrintButton } from "~/ui/button/print-button";
import { Empty } from "~/ui/empty/empty";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { Tabs } from "~/ui/tabs/tabs";
import type { DoneTogether } from "../queries/done-together.server";
import { DoneIdea, type Idea } from "./done-idea";

function GivenUp({ ideas, base }: { ideas: Idea[]; base: string }) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  return (
    <section className="stack gap-3 small" aria-labelledby="given-up">
      <h2 id="given-up">{t("together.givenUp")}</h2>
      <ul className="stack gap-3">
        {ideas.map(({ id, title, lang, closedAt, reason, reasonLang }) => (
          <li key={id}>
            <Link to={`${base}/${id}`}>
              <Said lang={lang}>{title}</Said>
            </Link>
            {closedAt ? `, ${date(closedAt)}. ` : ". "}
            {reason ? <Said lang={reasonLang}>{reason}</Said> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type DoneTogetherProps = {
  facts: DoneTogether;
  place: { street: string; houseNumber: string };
  /** This page without a year, and where the pages of ideas are. */
  path: string;
  base: string;
  officeName: string;
};

/** What a house did together, a year a page, made to be printed and hung in the stairs; what it gave up, in small. */
export function DoneTogetherScreen({
  facts: { year, years, done, givenUp },
  place,
  path,
  base,
  officeName,
}: DoneTogetherProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const address = t("common:address", { street: place.street, number: place.houseNumber });
  if (year === null) {
    return (
      <div className="stack gap-5">
        <PageTitle title={t("together.title")} byline={address} />
        <Empty picture="panchina" title={t("together.noneTitle")}>
          {t("together.noneText")}
        </Empty>
      </div>
    );
  }
  return (
    <div className="stack gap-5">
      <PageTitle title={t("together.titleOf", { year: String(year) })} byline={address} />
      <div className="no-print">
        <Tabs
          label={t("together.years")}
          items={years.map((one) => ({ to: `${path}/${one}`, label: <Bdi>{one}</Bdi>, current: one === year }))}
        />
      </div>
      {done.length > 0 ? <p>{t("together.count", { count: done.length })}</p> : <p>{t("together.onlyGivenUp")}</p>}
      {done.map((idea) => (
        <DoneIdea key={idea.id} idea={idea} base={base} officeName={officeName} />
      ))}
      {givenUp.length > 0 ? <GivenUp ideas={givenUp} base={base} /> : null}
      <PrintButton label={t("together.print")} />
    </div>
  );
}
