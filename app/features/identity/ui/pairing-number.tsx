import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { pairingMinutes } from "../model";

const lookEvery = 2000;

/** The number that a neighbour reads aloud. The page looks by itself whether somebody has helped, also without scripts. */
export function PairingNumber({ number }: { number: string }) {
  const { t } = useTranslation("signIn");
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const next = setTimeout(revalidate, lookEvery);
    return () => clearTimeout(next);
  }, [revalidate, state]);
  return (
    <Card gap={5}>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <h2>{t("helped.read")}</h2>
      <p className="text-[min(2.5rem,13vw)] font-bold num">
        <Bdi>{`${number.slice(0, 3)} ${number.slice(3)}`}</Bdi>
      </p>
      <p>{t("helped.letter")}</p>
      <p className="soft">{t("helped.waits", { minutes: pairingMinutes })}</p>
      <ButtonLink to="/sign-in/helped" full iconEnd="arrow-right">
        {t("helped.goOn")}
      </ButtonLink>
    </Card>
  );
}
