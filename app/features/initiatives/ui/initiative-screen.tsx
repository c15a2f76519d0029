import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { useMoney } from "~/platform/use-money";
import { ButtonLink } from "~/ui/button/button";
import { Brief } from "~/ui/brief/brief";
import { Chip } from "~/ui/chip/chip";
import type { IconName } from "~/ui/icon/icon";
import { PageTitle } from "~/ui/page-header/page-header";
import { Prose } from "~/ui/prose/prose";
import { Stair } from "~/ui/stair/stair";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { InitiativeScreenFacts } from "../queries/initiative-screen.server";
import { stairOf, stairSteps } from "../model/stair";
import { Acts } from "./acts";
import { Answers } from "./answers";
import { Costs } from "./costs";
import { Evaluation } from "./evaluation";
import { Following } from "./following";
import { Invitation } from "./invitation";
import { areaIcons } from "./look";
import { NowSentence } from "./now-sentence";
import { Offers } from "./offers";
import { BeforeAfter, IdeaPictures, SignedSheets } from "./pictures";
import { StateChip } from "./state-chip";
import { Steps } from "./steps";
import { Story } from "./story";
import { SupportCard } from "./support-card";
import { Talk } from "./talk";
import { Updates } from "./updates";
import { useNames } from "./use-names";

const saids = [
  ...(["published", "supported", "reached", "unsupported", "promotes", "take", "start", "confirm"] as const),
  ...(["withdraw", "refer", "giveUp", "complete", "resume", "answered", "revised", "replied"] as const),
];

function useByline(facts: InitiativeScreenFacts) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { day } = useDates();
  const names = useNames();
  const name = facts.authorName ?? t("common:voice.someone");
  const others = facts.promoters.flatMap((promoter) => promoter.name ?? []);
  const when = { name, date: facts.publishedAt ? day(facts.publishedAt) : "" };
  const byline = others.length > 0 ? t("byWith", { ...when, others: names(others) }) : t("by", when);
  return facts.helperName ? `${byline}. ${t("byHelper", { helper: facts.helperName, name })}` : byline;
}

/** The page of an idea: where it stands, what it says, who agrees, what was answered, how it went. `path` is its own address. */
export function InitiativeScreen({
  facts,
  path,
  officeName,
}: {
  facts: InitiativeScreenFacts;
  path: string;
  officeName: string;
}) {
  const { t } = useTranslation("initiatives");
  const money = useMoney();
  const [search] = useSearchParams();
  const done = saids.find((said) => said === search.get("done"));
  const byline = useByline(facts);
  const { title, lang, area, shownState, missing, place, benefit, costCents, costWords } = facts;
  const cost = [costCents === null ? "" : money(costCents), costWords].filter(Boolean).join(". ");
  const lines: { icon: IconName; term: string; text: string }[] = [
    { icon: "info", term: t("brief.missing"), text: missing },
    { icon: "map-pin", term: t("brief.place"), text: place },
    { icon: "users", term: t("brief.benefit"), text: benefit },
    { icon: "euro", term: t("brief.cost"), text: cost },
  ];
  const steps = stairOf(shownState, facts.asked);
  return (
    <article className="stack gap-5">
      {done ? <StatusMessage>{t(`said.${done}`)}</StatusMessage> : null}
      <PageTitle
        title={title}
        lang={lang}
        chips={
          <>
            <StateChip state={shownState} />
            {area ? <Chip icon={areaIcons[area]}>{t(`area.${area}`)}</Chip> : null}
          </>
        }
        byline={byline}
      />
      <IdeaPictures facts={facts.doing} path={path} />
      <div className="stack gap-3">
        <Stair
          label={t("stair.label")}
          steps={stairSteps.map((step, index) => ({ label: t(`stair.${step}`), is: steps[index]! }))}
        />
        <NowSentence facts={facts} />
      </div>
      {facts.invited ? <Invitation path={path} /> : null}
      <Brief title={t("brief.title")} lines={lines.filter(({ text }) => text)} lang={lang} />
      <section className="stack gap-3" aria-labelledby="proposal">
        <h2 id="proposal">{t("proposal")}</h2>
        <Prose html={facts.html.proposal} lang={lang} />
        <h2>{t("why")}</h2>
        <Prose html={facts.html.why} lang={lang} />
        {facts.revision > 1 ? (
          <p>
            <Link to={`${path}/history`}>{t("acts.history")}</Link>
          </p>
        ) : null}
      </section>
      <Answers facts={facts} officeName={officeName} />
      <BeforeAfter facts={facts.doing} path={path} />
      <Updates facts={facts.doing} path={path} />
      <Steps facts={facts.doing} path={path} />
      <Costs facts={facts.doing} path={path} />
      <Evaluation facts={facts.doing} path={path} />
      <SupportCard facts={facts} path={path} />
      <SignedSheets facts={facts.doing} path={path} />
      <Acts facts={facts} path={path} />
      <Offers facts={facts.doing} path={path} />
      <Talk facts={facts.talk} path={path} officeName={officeName} />
      {facts.following ? <Following facts={facts.following} path={path} /> : null}
      {facts.poster ? (
        <ButtonLink to={`${path}/poster`} icon="printer">
          {t("acts.poster")}
        </ButtonLink>
      ) : null}
      <Story lines={facts.story} lang={lang} />
    </article>
  );
}
