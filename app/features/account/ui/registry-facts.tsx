import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Bdi } from "~/ui/bdi/bdi";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Note } from "~/ui/note/note";
import { Row, Rows } from "~/ui/rows/rows";
import { Table } from "~/ui/table/table";
import type { DataPage } from "../queries/data-page.server";
import { ContactList } from "./contacts";

/** What the registry says about the person, and whom to tell when it is wrong. */
export function RegistryFacts({ person, phone }: { person: DataPage["person"]; phone: string | null }) {
  const { t } = useTranslation(["me", "common"]);
  const facts = [
    { key: "name", cells: [t("data.registry.name"), <bdi key="v">{`${person.firstName} ${person.lastName}`}</bdi>] },
    { key: "number", cells: [t("data.registry.number"), <Bdi key="v">{person.number}</Bdi>] },
    { key: "year", cells: [t("data.registry.year"), <Bdi key="v">{String(person.birthYear)}</Bdi>] },
  ];
  return (
    <Card labelledBy="data-registry">
      <h2 id="data-registry">{t("data.registry.title")}</h2>
      <Table
        caption={t("data.registry.caption")}
        captionHidden
        columns={[{ head: t("data.registry.what") }, { head: t("data.registry.written") }]}
        rows={facts}
      />
      <h3>{t("contacts.title")}</h3>
      <ContactList {...person} />
      <Note icon="info" tone="ochre">
        {t("data.registry.wrong")}
      </Note>
      {phone ? (
        <ButtonLink to={`tel:${phone.replace(/\s/g, "")}`} icon="phone">
          <Bdi>{phone}</Bdi>
        </ButtonLink>
      ) : null}
    </Card>
  );
}

/** Where the person lives and lived. */
export function OwnHomes({ homes }: { homes: DataPage["homes"] }) {
  const { t } = useTranslation(["me", "common"]);
  const { date } = useDates();
  const span = ({ joinedOn, leftOn }: DataPage["homes"][number]) =>
    leftOn
      ? t("data.homes.past", { from: date(joinedOn), to: date(leftOn) })
      : t("data.homes.since", { from: date(joinedOn) });
  return (
    <Card labelledBy="data-homes">
      <h2 id="data-homes">{t("data.homes.title")}</h2>
      {homes.length === 0 ? <p>{t("data.homes.none")}</p> : null}
      <Rows labelledBy="data-homes">
        {homes.map((home) => (
          <Row
            key={`${home.dwelling} ${home.contract} ${home.joinedOn}`}
            icon="house"
            title={<bdi>{t("common:address", { street: home.street, number: home.houseNumber })}</bdi>}
            text={[
              home.municipality,
              home.stairwell && t("common:stairwell", { name: home.stairwell }),
              home.dwelling && t("data.homes.dwelling", { code: home.dwelling }),
              home.contract && t("data.homes.contract", { code: home.contract }),
              t(home.holder ? "data.homes.holder" : "data.homes.member"),
              span(home),
            ]
              .filter((part) => part !== null)
              .map((part, at) => (
                <Fragment key={part}>
                  {at > 0 ? " · " : null}
                  <bdi>{part}</bdi>
                </Fragment>
              ))}
          />
        ))}
      </Rows>
    </Card>
  );
}

/** On how many devices Cortile is open; the list itself is on the own page. */
export function OwnDevices({ devices }: { devices: number }) {
  const { t } = useTranslation(["me", "common"]);
  return (
    <Card labelledBy="data-devices">
      <h2 id="data-devices">{t("data.devices.title")}</h2>
      <p>{t("data.devices.text", { count: devices })}</p>
      <ButtonLink to="/me#my-devices" icon="smartphone">
        {t("data.devices.link")}
      </ButtonLink>
    </Card>
  );
}
