import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Button, TextButton } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Chip } from "~/ui/chip/chip";
import { Hidden } from "~/ui/field/hidden";
import { Row, Rows } from "~/ui/rows/rows";

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
      <Rows labelledBy="my-devices">
        {devices.map((device) => (
          <Row
            key={device.id}
            icon="smartphone"
            title={<bdi>{name(device)}</bdi>}
            text={
              <>
                {t("devices.since")} {date(device.since)} · {t("devices.seen")} {date(device.seenAt)}
              </>
            }
            chips={
              device.current ? (
                <Chip>{t("devices.this")}</Chip>
              ) : (
                <Close id={String(device.id)}>{t("devices.closeOne", { device: name(device) })}</Close>
              )
            }
          />
        ))}
      </Rows>
      {devices.length > 1 ? (
        <Form method="post" action="/me?change=devices">
          <Hidden values={{ sessionId: "others" }} />
          <Button>{t("devices.closeAll")}</Button>
        </Form>
      ) : null}
    </Card>
  );
}
