import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { Empty } from "~/ui/empty/empty";
import { Pager } from "~/ui/pager/pager";
import { RowLink, Rows } from "~/ui/rows/rows";
import { Tabs } from "~/ui/tabs/tabs";
import type { Area, InitiativeShelf, InitiativeState } from "../model";
import { areaIcons, stateLook } from "./look";
import { StateChip } from "./state-chip";

export type InitiativeRowFacts = {
  id: number;
  title: string;
  lang: string;
  area: Area | "";
  state: InitiativeState;
  publishedAt: Date | null;
  supportingDwellings: number;
  dwellings: number | null;
  authorName: string | null;
};

/** One idea in a list: what it is about, whose it is, how many homes agree, where it stands. */
export function InitiativeRow({ idea, base }: { idea: InitiativeRowFacts; base: string }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { day } = useDates();
  return (
    <RowLink
      to={`${base}/${idea.id}`}
      icon={idea.area ? areaIcons[idea.area] : "lightbulb"}
      tone={stateLook[idea.state].tone}
      title={idea.title}
      lang={idea.lang}
      text={
        <>
          <bdi>{idea.authorName ?? t("common:voice.someone")}</bdi>
          {idea.publishedAt ? ` · ${day(idea.publishedAt)}` : ""}
          {` · ${t("support.dwellings", { count: idea.supportingDwellings, total: idea.dwellings ?? 0 })}`}
        </>
      }
      chips={<StateChip state={idea.state} />}
    />
  );
}

type InitiativeListProps = {
  initiatives: InitiativeRowFacts[];
  older: number | null;
  shelf: InitiativeShelf;
  first: boolean;
};

/** The ideas of a house: those that go on, and those that are over with what came of them. */
export function InitiativeList({ initiatives, older, shelf, first }: InitiativeListProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const path = "/initiatives";
  const here = (query: string) => `${path}?shelf=${shelf}${query}`;
  const open = shelf === "open";
  return (
    <div className="stack gap-4">
      <Tabs
        label={t("list.tabs")}
        items={[
          { to: path, label: t("list.open"), current: open },
          { to: `${path}?shelf=over`, label: t("list.over"), current: !open },
        ]}
      />
      {initiatives.length === 0 ? (
        <Empty
          picture="panchina"
          title={t(open ? "list.emptyTitle" : "list.emptyOverTitle")}
          action={open ? <ButtonLink to={`${path}/new`}>{t("list.new")}</ButtonLink> : undefined}
        >
          {t(open ? "list.emptyText" : "list.emptyOverText")}
        </Empty>
      ) : (
        <Rows label={t(open ? "list.open" : "list.over")}>
          {initiatives.map((idea) => (
            <InitiativeRow key={idea.id} idea={idea} base={path} />
          ))}
        </Rows>
      )}
      {open ? null : (
        <ButtonLink to={`${path}/done`} icon="badge-check">
          {t("together.link")}
        </ButtonLink>
      )}
      <Pager
        label={t("list.pager")}
        newer={first ? undefined : { to: here(""), label: t("list.newest") }}
        older={older === null ? undefined : { to: here(`&before=${older}`), label: t("list.older") }}
      />
    </div>
  );
}

/** What the reader has begun, or is asked to promote. */
export function OwnDrafts({
  drafts,
}: {
  drafts: { id: number; title: string; lang: string; savedAt: Date; invited: boolean }[];
}) {
  const { t } = useTranslation("initiatives");
  const { day } = useDates();
  if (drafts.length === 0) return null;
  return (
    <section className="stack gap-3" aria-labelledby="own-drafts">
      <h2 id="own-drafts">{t("list.drafts")}</h2>
      <Rows labelledBy="own-drafts">
        {drafts.map(({ id, title, lang, savedAt, invited }) => (
          <RowLink
            key={id}
            to={`/initiatives/${id}/draft`}
            icon={invited ? "mail" : "pencil"}
            tone={invited ? "petrol" : "stone"}
            title={title || t("list.untitled")}
            lang={title ? lang : undefined}
            text={invited ? t("list.invited") : t("list.savedOn", { date: day(savedAt) })}
          />
        ))}
      </Rows>
    </section>
  );
}
