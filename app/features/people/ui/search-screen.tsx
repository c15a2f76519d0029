import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { Button } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Empty } from "~/ui/empty/empty";
import { Field } from "~/ui/field/field";
import { Note } from "~/ui/note/note";
import { PageHeader } from "~/ui/page-header/page-header";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import type { FoundPerson } from "../queries/people-search.server";

type SearchProps = { search: string; found: { people: FoundPerson[]; more: boolean } | null };

/** The search of people: the field, who was found, and how to ask when nothing was typed yet. */
export function SearchScreen({ search, found }: SearchProps) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <>
      <PageHeader title={t("search.title")} text={t("search.lead")} />
      <div className="stack gap-5">
        <Form method="get" role="search" className="cluster">
          <Field
            name="q"
            type="search"
            label={t("search.label")}
            hint={t("search.hint")}
            defaultValue={search}
            maxLength={100}
            autoComplete="off"
            dir="auto"
          />
          <Button office icon="search">
            {t("search.action")}
          </Button>
        </Form>
        {found ? <Found {...found} short={search.length < 2} /> : <HowToSearch />}
      </div>
    </>
  );
}

function Found({ people, more, short }: { people: FoundPerson[]; more: boolean; short: boolean }) {
  const { t } = useTranslation("people");
  if (people.length === 0) {
    return (
      <Empty picture="chiavi" title={t("search.none")}>
        {short ? t("search.short") : t("search.noneText")}
      </Empty>
    );
  }
  return (
    <div className="stack gap-3">
      <h2 id="found">{t("search.found")}</h2>
      <Rows labelledBy="found">
        {people.map((person) => (
          <FoundRow key={person.id} {...person} />
        ))}
      </Rows>
      {more ? <Note icon="info">{t("search.more")}</Note> : null}
    </div>
  );
}

function FoundRow(person: FoundPerson) {
  const { t } = useTranslation(["people", "common"]);
  const address = t("common:address", { street: person.street, number: person.houseNumber });
  const home = person.stairwell
    ? t("search.home", { address, stairwell: person.stairwell, unit: person.unit })
    : address;
  return (
    <Row
      icon={person.current ? "user" : "door-open"}
      tone={person.current ? "petrol" : "stone"}
      title={
        // A plain link: fetching a sheet ahead would be opening it.
        <Link to={`/office/people/${person.id}`}>
          <bdi>{`${person.firstName} ${person.lastName}`}</bdi>
        </Link>
      }
      text={
        <>
          <bdi>{home}</bdi> · <Bdi>{person.registryNumber}</Bdi>
          {person.dwellingCode ? <bdi> · {t("search.dwelling", { code: person.dwellingCode })}</bdi> : null}
        </>
      }
      chips={
        <>
          {person.current ? null : <Chip icon="door-open">{t("search.former")}</Chip>}
          {person.entered ? null : (
            <Chip tone="ochre" icon="key-round">
              {t("search.never")}
            </Chip>
          )}
        </>
      }
    />
  );
}

function HowToSearch() {
  const { t } = useTranslation("people");
  return (
    <Panel id="how" title={t("search.howTitle")}>
      <ul role="list" className="stack gap-1">
        <li>{t("search.howName")}</li>
        <li>{t("search.howNumber")}</li>
        <li>{t("search.howStreet")}</li>
        <li>{t("search.howBoth")}</li>
      </ul>
    </Panel>
  );
}
