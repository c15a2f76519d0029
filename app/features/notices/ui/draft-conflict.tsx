import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FormReply } from "~/platform/form";
import { useDates } from "~/platform/use-dates";
import { Card } from "~/ui/card/card";
import { type DraftSaved, draftDifferences } from "../model";
import { FieldName } from "./field-name";

type Answer = { reply?: FormReply; theirs?: DraftSaved };

/** What became of the draft since the form was opened: saved by somebody else, or gone. */
export function useDraftConflict() {
  const answer = useActionData<Answer>();
  return { theirs: answer?.theirs, gone: answer?.reply?.refusal === "notices:refusal.draftGone" };
}

/**
 * Both wordings of a draft that somebody saved since the form was opened. The form below still holds what was typed;
 * its acts say what can be done (the key Enter presses the first button of a form, so none is here).
 */
export function DraftConflict() {
  const { t } = useTranslation("notices");
  const { moment } = useDates();
  const answer = useActionData<Answer>();
  const mine = answer?.reply?.values ?? {};
  const theirs = answer?.theirs;
  if (!theirs) return null;
  const { spoken, rest } = draftDifferences(mine, theirs.words);
  const at = moment(theirs.savedAt);
  return (
    <Card labelledBy="conflict">
      <h2 id="conflict">{t("drafts.conflict")}</h2>
      <p>{theirs.savedByName ? t("drafts.savedBy", { name: theirs.savedByName, at }) : t("drafts.savedAt", { at })}</p>
      {spoken.map((field) => (
        <div key={field} className="stack gap-1">
          <h3>
            <FieldName field={field} />
          </h3>
          <b>{t("drafts.theirs")}</b>
          <blockquote dir="auto" lang={theirs.words["lang"]} className="checked">
            {theirs.words[field]}
          </blockquote>
          <b>{t("drafts.mine")}</b>
          <blockquote dir="auto" lang={mine["lang"]} className="checked">
            {mine[field]}
          </blockquote>
        </div>
      ))}
      {rest ? <p>{t("drafts.conflictRest")}</p> : null}
      <p className="soft">{t("drafts.conflictHow")}</p>
    </Card>
  );
}
