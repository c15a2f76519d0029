import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button/button";
import { Field } from "~/ui/field/field";

/** The field above a board: leads to the page of results, with or without scripts. `path` is that page's address. */
export function SearchField({ path, condominium }: { path: string; condominium?: number }) {
  const { t } = useTranslation("notices");
  return (
    <Form method="get" action={path} role="search" className="cluster">
      {condominium ? <input type="hidden" name="condominium" value={condominium} /> : null}
      <Field name="q" type="search" label={t("search.label")} maxLength={200} autoComplete="off" dir="auto" />
      <Button icon="search">{t("search.action")}</Button>
    </Form>
  );
}
