import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import type { Sheet } from "../model";

/** Where the person lives and lived, with whom, and what they do in the committee. */
export function SheetHome({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation("people");
  return (
    <>
      <Panel id="home" title={sheet.current ? t("sheet.home") : t("sheet.homeBefore")}>
        {sheet.tenancies.length === 0 ? <p>{t("sheet.nowhere")}</p> : <Homes tenancies={sheet.tenancies} />}
      </Panel>
      {sheet.current ? (
        <Panel id="household" title={t("sheet.household")}>
          {sheet.household.length === 0 ? <p>{t("sheet.alone")}</p> : <Household people={sheet.household} />}
        </Panel>
      ) : null}
      {sheet.offices.length > 0 ? <Offices offices={sheet.offices} /> : null}
    </>
  );
}

function useSpan() {
  const { t } = useTranslation("people");
  const { date } = useDates();
  return (from: string, to: string | null) =>
    to ? t("sheet.fromTo", { from: date(from), to: date(to) }) : t("sheet.since", { from: date(from) });
}

function Homes({ tenancies }: Pick<Sheet, "tenancies">) {
  const { t } = useTranslation(["people", "common"]);
  const span = useSpan();
  return (
    <Rows labelledBy="home">
      {tenancies.map((home) => (
        <Row
          key={home.id}
          icon={home.left ? "door-open" : "house"}
          title={
            <bdi>
              {t("sheet.place", {
                address: t("common:address", { street: home.street, number: home.houseNumber }),
                stairwell: home.stairwell,
                floor: home.floor,
                unit: home.unit,
              })}
            </bdi>
          }
          text={[
            span(home.joined, home.left),
            t("sheet.contract", { number: home.contract }),
            t("sheet.dwelling", { code: home.code }),
          ].join(" · ")}
          chips={home.holder ? <Chip icon="key-round">{t("sheet.holder")}</Chip> : null}
        />
      ))}
    </Rows>
  );
}

function Household({ people }: { people: Sheet["household"] }) {
  const { t } = useTranslation("people");
  return (
    <Rows labelledBy="household">
      {people.map((one) => (
        <Row
          key={one.id}
          icon="user"
          title={
            <Link to={`/office/people/${one.id}`}>
              <bdi>{`${one.firstName} ${one.lastName}`}</bdi>
            </Link>
          }
          chips={one.holder ? <Chip icon="key-round">{t("sheet.holder")}</Chip> : null}
        />
      ))}
    </Rows>
  );
}

function Offices({ offices }: Pick<Sheet, "offices">) {
  const { t } = useTranslation("people");
  const span = useSpan();
  return (
    <Panel id="offices" title={t("sheet.offices")}>
      <Rows labelledBy="offices">
        {offices.map((one) => (
          <Row key={one.id} icon="users" title={t(`committee.office.${one.office}`)} text={span(one.from, one.to)} />
        ))}
      </Rows>
    </Panel>
  );
}
