import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Note } from "~/ui/note/note";
import { Said } from "~/ui/prose/prose";

type Stands = { stepId: number; revision: number; title: string; lang: string; dueOn: string | null };

/** What stands at a step now, where somebody changed it since this page was opened and a form was refused for it. */
export function useStands(failed: boolean, stepId: number | undefined): Stands | undefined {
  const theirs = useActionData<{ theirs?: Stands } | undefined>()?.theirs;
  return failed && theirs?.stepId === stepId ? theirs : undefined;
}

/** The words of somebody else, above the form that would write over them. */
export function StepStands({ stands: { title, lang, dueOn } }: { stands: Stands }) {
  const { t } = useTranslation("initiatives");
  const { day } = useDates();
  return (
    <Note icon="users">
      {t("doing.steps.theirs")} <Said lang={lang}>{title}</Said>
      {dueOn ? ` · ${t("doing.steps.due", { date: day(dueOn) })}` : null}
    </Note>
  );
}
