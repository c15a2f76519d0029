import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button/button";
import { Field } from "~/ui/field/field";

export type Neighbour = { id: number; name: string | null };

/** Looks for somebody who lives there by a part of the name; the page shows who was found. */
export function FindNeighbour({ q, none }: { q: string; none: boolean }) {
  const { t } = useTranslation("initiatives");
  return (
    <Form method="get" className="stack gap-3">
      <Field name="q" type="search" label={t("find.label")} defaultValue={q} maxLength={60} autoComplete="off" />
      <Button icon="search">{t("find.action")}</Button>
      {none ? <p role="status">{t("find.none")}</p> : null}
    </Form>
  );
}
