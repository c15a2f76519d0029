import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Sign } from "~/ui/sign/sign";

/** Tells the person that somebody signed in with their name from an unknown device. */
export function NewDevice({ device, at }: { device: string; at: Date }) {
  const { t } = useTranslation(["home", "common"]);
  const { date } = useDates();
  return (
    <Sign
      tone="terra"
      icon="smartphone"
      band={t("important")}
      title={t("newDevice.title")}
      action={
        <Buttons>
          <Form method="post" action="/me?change=seen">
            <Button>{t("newDevice.me")}</Button>
          </Form>
          <ButtonLink to="/me" variant="quiet">
            {t("newDevice.notMe")}
          </ButtonLink>
        </Buttons>
      }
    >
      {t("newDevice.text", { date: date(at), device: device || t("newDevice.unknown") })}
    </Sign>
  );
}
