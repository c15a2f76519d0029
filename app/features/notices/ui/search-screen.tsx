import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Button, ButtonLink } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Empty } from "~/ui/empty/empty";
import { Field } from "~/ui/field/field";
import { Pager } from "~/ui/pager/pager";
import { Said } from "~/ui/prose/prose";
import { RowLink, Rows } from "~/ui/rows/rows";
import { type NoticeSearch, shownStatus } from "../model";
import type { FoundNotice } from "../queries/notice-search.server";
import { noticeLook, statusLook } from "./look";
import { Marked } from "./marked";
import { writeSearch } from "./search-address";
import { SearchFilters, type SearchPlaces } from "./search-filters";

export type SearchScreenProps = {
  search: NoticeSearch;
  found: FoundNotice[];
  older: number | null;
  /** /notices or /office/notices: the search is one step below, and so is each notice. */
  base: string;
  /** For the office: where it can look. */
  places?: SearchPlaces;
};

const nothingElse = { kind: null, lang: null, from: null, to: null, current: false, comments: true };

/** The search in notices: the words, what narrows it, and twenty results at a time. */
export function SearchScreen({ search, found, older, base, places }: SearchScreenProps) {
  const { t } = useTranslation("notices");
  const path = `${base}/search`;
  const at = (before: number | null) => `${path}?${writeSearch({ ...search, before })}`;
  return (
    <div className="stack gap-5">
      <Form method="get" action={path} role="search" className="stack gap-4">
        <Field
          key={search.q}
          name="q"
          type="search"
          label={t("search.label")}
          hint={t("search.hint")}
          defaultValue={search.q}
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
        <SearchFilters key={writeSearch(search)} search={search} places={places} />
        <div className="cluster">
          <Button variant="main" icon="search">
            {t("search.action")}
          </Button>
        </div>
      </Form>
      {search.q === "" ? null : found.length === 0 ? (
        <Empty
          picture="bacheca"
          title={t("search.none")}
          action={
            <ButtonLink
              to={`${path}?${writeSearch({ ...search, ...nothingElse, territory: null, condominium: null, before: null })}`}
            >
              {t("search.everywhere")}
            </ButtonLink>
          }
        >
          {t("search.noneText")}
        </Empty>
      ) : (
        <section className="stack gap-3" aria-labelledby="found">
          <h2 id="found">{t("search.found")}</h2>
          <p className="soft small">{t("search.order")}</p>
          <Rows labelledBy="found">
            {found.map((notice) => (
              <FoundRow key={notice.id} notice={notice} base={base} from={writeSearch(search)} office={!!places} />
            ))}
          </Rows>
        </section>
      )}
      <Pager
        label={t("search.pager")}
        newer={search.before === null ? undefined : { to: at(null), label: t("list.newest") }}
        older={older === null ? undefined : { to: at(older), label: t("list.older") }}
      />
    </div>
  );
}

type FoundRowProps = { notice: FoundNotice; base: string; from: string; office: boolean };

/** One result: the title and two lines with the found words, who wrote it, when, and for the office where it hangs. */
function FoundRow({ notice, base, from, office }: FoundRowProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { day } = useDates();
  const status = shownStatus(notice);
  const look = noticeLook(notice);
  const who = notice.kind === "neighbour" ? (notice.authorName ?? t("common:voice.someone")) : t(`kind.${notice.kind}`);
  const where =
    notice.boards > 1
      ? t("search.boards", { count: notice.boards })
      : t("common:address", { street: notice.street, number: notice.houseNumber });
  return (
    <RowLink
      to={`${base}/${notice.id}?results=${encodeURIComponent(from)}`}
      icon={look.icon}
      tone={status === "current" ? look.tone : "stone"}
      title={<Marked pieces={notice.title} />}
      lang={notice.lang}
      text={
        <>
          <bdi>{who}</bdi>
          {` · ${day(notice.publishedAt)}`}
          {office ? ` · ${where}` : ""}
          <br />
          {notice.inAnswer ? `${t("search.inAnswer")} ` : ""}
          <Said lang={notice.textLang}>
            <Marked pieces={notice.excerpt} />
          </Said>
        </>
      }
      chips={
        status === "current" ? undefined : (
          <Chip tone={statusLook[status].tone} icon={statusLook[status].icon}>
            {t(`status.${status}`)}
          </Chip>
        )
      }
    />
  );
}
