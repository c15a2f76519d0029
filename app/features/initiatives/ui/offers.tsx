import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button, TextButton } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import type { IconName } from "~/ui/icon/icon";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { Said } from "~/ui/prose/prose";
import { Row, Rows } from "~/ui/rows/rows";
import { type OfferKind, offerKinds } from "../model/doing";
import type { DoingScreenFacts } from "../queries/doing.server";
import { DoingSaid } from "./doing-said";
import { useDoingForm } from "./use-doing-form";

type OffersProps = { facts: Pick<DoingScreenFacts, "offers" | "offering">; path: string };

const icons: Record<OfferKind, IconName> = { time: "clock", tools: "wrench", knowledge: "lightbulb" };

function OfferForm({ path }: { path: string }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { form, failed, summary, error, errorPrefix, value, field } = useDoingForm("offer");
  return (
    <Disclosure summary={t("doing.offers.open")} icon="hand-helping" open={failed}>
      <Form method="post" action={`${path}?do=offer`} preventScrollReset noValidate className="stack gap-4">
        <ErrorSummary {...summary} />
        <FormMarks form={form} />
        <OptionCards
          name="offerKind"
          legend={t("doing.offers.kind")}
          error={error("offerKind")}
          errorPrefix={errorPrefix}
          defaultValue={value("offerKind")}
          options={offerKinds.map((kind) => ({
            value: kind,
            label: t(`doing.offers.kinds.${kind}`),
            icon: icons[kind],
          }))}
        />
        <Field
          {...field("offerWords")}
          label={t("doing.offers.words")}
          hint={t("doing.offers.hint")}
          maxLength={200}
          dir="auto"
        />
        <Button icon="hand-helping">{t("doing.offers.send")}</Button>
      </Form>
    </Disclosure>
  );
}

/** Who helps with what, by name, and the form to offer one's own help or to take it back. */
export function Offers({ facts: { offers, offering }, path }: OffersProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { form, summary } = useDoingForm("withdrawOffer");
  if (offers.length === 0 && !offering.allowed) return null;
  return (
    <section id="offers" className="stack gap-4" aria-labelledby="offers-title">
      <h2 id="offers-title">{t("doing.offers.title")}</h2>
      <DoingSaid of={["offer", "withdrawOffer"]} />
      <ErrorSummary {...summary} />
      {offers.length === 0 ? (
        <p className="soft">{t("doing.offers.none")}</p>
      ) : (
        <Rows labelledBy="offers-title">
          {offers.map(({ id, kind, words, lang, name, helperName, mine }) => (
            <Row
              key={id}
              icon={icons[kind]}
              tone="petrol"
              title={<bdi>{name ?? t("common:voice.someone")}</bdi>}
              text={
                <>
                  {t(`doing.offers.kinds.${kind}`)}: <Said lang={lang}>{words}</Said>
                  {helperName ? ` · ${t("doing.helped", { name: helperName })}` : null}
                </>
              }
              end={
                mine && offering.allowed ? (
                  <Form method="post" action={`${path}?do=withdrawOffer`} preventScrollReset className="no-print">
                    <FormMarks form={form} />
                    <Hidden values={{ offerId: String(id) }} />
                    <TextButton icon="undo-2">{t("doing.offers.withdraw")}</TextButton>
                  </Form>
                ) : undefined
              }
            />
          ))}
        </Rows>
      )}
      {offering.allowed ? (
        // Folded and empty again once an offer was taken.
        <div key={offers.length} className="no-print">
          <OfferForm path={path} />
        </div>
      ) : null}
    </section>
  );
}
