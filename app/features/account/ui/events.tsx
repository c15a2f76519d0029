import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Card } from "~/ui/card/card";
import { Row, Rows } from "~/ui/rows/rows";
import type { findMyPage } from "../queries/my-page.server";

type AccountEvent = Awaited<ReturnType<typeof findMyPage>>["events"][number];

/** What happened to the account lately, so that nothing happens behind the person's back. */
export function Events({ events }: { events: AccountEvent[] }) {
  const { t } = useTranslation(["me", "common"]);
  const { moment } = useDates();
  return (
    <Card labelledBy="my-events">
      <h2 id="my-events">{t("events.title")}</h2>
      {events.length === 0 ? (
        <p>{t("events.none")}</p>
      ) : (
        <Rows labelledBy="my-events">
          {events.map((event) => (
            <Row
              key={event.id}
              icon="shield-check"
              title={t(`events.${event.kind}`, { device: event.device || t("devices.unknown"), name: event.byName })}
              text={moment(event.at)}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
