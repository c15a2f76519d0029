import { useTranslation } from "react-i18next";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { Field } from "~/ui/field/field";
import type { DraftWords } from "../model";
import { useFields } from "./use-fields";

/** When the notice comes out, and until when it stays on top: for the office and the committee, behind a word. */
export function FormTimes({ words, committee }: { words?: DraftWords; committee?: boolean }) {
  const { t } = useTranslation(["notices", "common"]);
  const { field, value, reply } = useFields(words);
  const wrong = reply.error("publishAt") ?? reply.error("pinnedUntil");
  const filled = value("publishAt") !== "" || value("pinnedUntil") !== "";
  const optional = t("common:form.optional");
  return (
    <Disclosure summary={t("form.times")} icon="clock" open={filled || wrong !== undefined}>
      <div className="stack gap-4">
        {committee ? <p className="hint">{t("form.timesCommittee")}</p> : null}
        <Field
          {...field("publishAt")}
          type="datetime-local"
          label={t("form.publishAt")}
          hint={t("form.publishAtHint")}
          marker={optional}
        />
        <Field
          {...field("pinnedUntil")}
          type="date"
          label={t("form.pinnedUntil")}
          hint={t("form.pinnedUntilHint")}
          marker={optional}
        />
      </div>
    </Disclosure>
  );
}
