import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Button, TextButton } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Hidden } from "~/ui/field/hidden";
import { Table } from "~/ui/table/table";

type Device = { id: number; device: string; since: Date; seenAt: Date; current: boolean };

function Close({ id, children }: { id: string; children: string }) {
  return (
    <Form method="post" action="/me?change=devices">
      <Hidden values={{ sessionId: id }} />
      <TextButton icon="log-out">{children}</TextButton>
    </Form>
  );
}

/** Where the person is signed in, and the way to end it. */
export function Devices({ devices }: { devices: Device[] }) {
  const { t } = useTranslation(["me", "common"]);
  const { date } = useDates();
  const name = (device: Device) => device.device || t("devices.unknown");
  return (
    <Card labelledBy="my-devices">
      <h2 id="my-devices">{t("devices.title")}</h2>
      <p>{t("devices.text")}</p>
      <Table
        caption={t("devices.caption")}
        captionHidden
        columns={[{ head: t("devices.device") }, { head: t("devices.seen") }, { head: t("devices.action") }]}
        rows={devices.map((device) => ({
          key: device.id,
          cells: [
            <span key="name">
              <bdi>{name(device)}</bdi>
              <br />
              <span className="soft small">
                {t("devices.since")} {date(device.since)}
              </span>
            </span>,
            date(device.seenAt),
            device.current ? (
              t("devices.this")
            ) : (
              <Close key="close" id={String(device.id)}>
                {t("devices.closeOne", { device: name(device) })}
              </Close>
            ),
          ],
        }))}
      />
      {devices.length > 1 ? (
        <Form method="post" action="/me?change=devices">
          <Hidden values={{ sessionId: "others" }} />
          <Button>{t("devices.closeAll")}</Button>
        </Form>
      ) : null}
    </Card>
  );
}
