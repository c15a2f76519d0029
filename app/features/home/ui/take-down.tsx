import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { Panel } from "~/ui/panel/panel";
import { Said } from "~/ui/prose/prose";
import { TodoList } from "~/ui/todo-list/todo-list";
import type { CommitteePage } from "../queries/committee-page.server";

/** Posters that say what is over; nothing when none does. */
export function TakeDown({ posters }: { posters: CommitteePage["posters"] }) {
  const { t } = useTranslation("home");
  const { day } = useDates();
  if (posters.length === 0) return null;
  return (
    <Panel id="take-down" title={t("committee.takeDown")} text={t("committee.takeDownText")}>
      <TodoList
        items={posters.map((poster) => ({
          key: `${poster.postingId} ${poster.stairwellId}`,
          icon: "printer",
          tone: "ochre",
          title: <Said lang={poster.lang}>{poster.title}</Said>,
          text: t("committee.takeDownStair", { stairwell: poster.stairwell, date: day(poster.postedAt) }),
          action: (
            <ButtonLink office to={`/notices/${poster.postingId}/posted/${poster.stairwellId}`}>
              {t("committee.takeDownDone")}
            </ButtonLink>
          ),
        }))}
      />
    </Panel>
  );
}
