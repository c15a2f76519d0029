import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Letters, Theme } from "~/platform/actor";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Hidden } from "~/ui/field/hidden";
import { LettersSwitch } from "~/ui/letters-switch/letters-switch";
import { ThemeChoice } from "~/ui/theme-choice/theme-choice";

/** Letter size and colours. The language is on top of every page. */
export function Reading({ theme, letters }: { theme: Theme; letters: Letters }) {
  const { t } = useTranslation(["me", "common"]);
  const labels = { a: t("common:letters.a"), piu: t("common:letters.piu"), piupiu: t("common:letters.piupiu") };
  return (
    <Card labelledBy="my-reading" id="reading">
      <h2 id="my-reading">{t("reading.title")}</h2>
      <div className="cluster">
        <span>{t("reading.letters")}</span>
        <LettersSwitch
          action="/preferences"
          current={letters}
          label={t("common:letters.label")}
          labels={labels}
          hidden={{ next: "/me" }}
        />
      </div>
      <Form method="post" action="/preferences" className="stack gap-4">
        <Hidden values={{ next: "/me" }} />
        <ThemeChoice
          legend={t("reading.theme")}
          current={theme}
          labels={{ light: t("reading.light"), dark: t("reading.dark"), system: t("reading.system") }}
        />
        <Button>{t("reading.save")}</Button>
      </Form>
    </Card>
  );
}
