import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { Button, Buttons } from "~/ui/button/button";
import { Hidden } from "~/ui/field/hidden";
import type { DraftMark } from "../model";
import { useDraftConflict } from "./draft-conflict";

/**
 * The two ends of the form: on the board, or kept as a draft. The mark of the draft is the one the form was opened
 * with, also when it comes back after a refusal: what somebody saved since must be seen before it is saved over.
 */
export function FormActs({ draft, office }: { draft?: DraftMark; office?: boolean }) {
  const { t } = useTranslation("notices");
  const reply = useReply();
  const { theirs, gone } = useDraftConflict();
  const mark = draft && {
    draft: reply.value("draft", String(draft.id)),
    revision: reply.value("revision", String(draft.revision)),
  };
  return (
    <Buttons column>
      <Hidden values={mark} />
      <Button variant="main" full={!office} office={office}>
        {t("form.publish")}
      </Button>
      <Button name="keep" value="draft" full={!office} office={office} icon="file-text">
        {t("drafts.keep")}
      </Button>
      {theirs ? (
        <Button name="over" value={String(theirs.revision)} full={!office} office={office}>
          {t("drafts.over")}
        </Button>
      ) : null}
      {gone ? (
        <Button name="fresh" value="yes" full={!office} office={office}>
          {t("drafts.fresh")}
        </Button>
      ) : null}
      <p className="hint">{t(office ? "drafts.keepHintOffice" : "drafts.keepHint")}</p>
    </Buttons>
  );
}
