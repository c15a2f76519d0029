import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button/button";
import { Icon } from "~/ui/icon/icon";
import { useRoot } from "./use-frame";

/** On every page while somebody of the office acts for a person at the desk: both names, how long still, and the end. */
export function AssistedBanner() {
  const { t } = useTranslation();
  const me = useRoot()?.me;
  if (!me?.assistedBy) return null;
  const { name: helper, minutesLeft: count } = me.assistedBy;
  return (
    <section className="assisted no-print" aria-label={t("assisted.label")}>
      <p>
        <Icon name="hand-helping" />
        <span>
          <b>{t("assisted.acting", { helper, person: me.name })}</b>
          {` · ${t("assisted.left", { count })}`}
        </span>
      </p>
      <Form method="post" action="/desk/end" reloadDocument>
        <Button office>{t("assisted.end")}</Button>
      </Form>
    </section>
  );
}
