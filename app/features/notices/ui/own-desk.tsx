import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { RowLink, Rows } from "~/ui/rows/rows";
import { SectionHeading } from "~/ui/section-heading/section-heading";
import type { DraftRowFacts } from "../queries/drafts.server";
import { DraftRows } from "./draft-rows";

export type OwnDeskProps = {
  drafts: DraftRowFacts[];
  scheduled: { id: number; title: string; lang: string; publishedAt: Date }[];
};

/** What a resident has begun and what waits for its hour, above the board; nothing when there is nothing. */
export function OwnDesk({ drafts, scheduled }: OwnDeskProps) {
  const { t } = useTranslation("notices");
  const { moment } = useDates();
  return (
    <>
      {drafts.length > 0 ? (
        <section className="stack gap-3" aria-labelledby="drafts">
          <SectionHeading id="drafts" title={t("drafts.own")} />
          <DraftRows drafts={drafts} base="/notices" label={t("drafts.own")} />
        </section>
      ) : null}
      {scheduled.length > 0 ? (
        <section className="stack gap-3" aria-labelledby="scheduled">
          <SectionHeading id="scheduled" title={t("drafts.waiting")} />
          <Rows labelledBy="scheduled">
            {scheduled.map(({ id, title, lang, publishedAt }) => (
              <RowLink
                key={id}
                to={`/notices/${id}`}
                icon="clock"
                title={title}
                lang={lang}
                text={t("drafts.comesOut", { at: moment(publishedAt) })}
              />
            ))}
          </Rows>
        </section>
      ) : null}
    </>
  );
}
