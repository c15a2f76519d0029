import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { Empty } from "~/ui/empty/empty";
import { Said } from "~/ui/prose/prose";
import { RowLink, Rows } from "~/ui/rows/rows";
import { SectionHeading } from "~/ui/section-heading/section-heading";
import { Sign } from "~/ui/sign/sign";
import type { HomePage } from "../queries/home-page.server";

/** The one or two notices that cannot wait, as signs on the wall. */
export function ImportantNotices({ notices }: { notices: HomePage["important"] }) {
  const { t } = useTranslation(["home", "common"]);
  if (notices.length === 0) return null;
  return (
    <div className="grid g-2 g-even">
      {notices.map((notice) => (
        <Sign
          key={notice.id}
          tone={notice.importance === "urgent" ? "danger" : "terra"}
          icon={notice.importance === "urgent" ? "octagon-alert" : "triangle-alert"}
          band={notice.importance === "urgent" ? t("urgent") : t("important")}
          title={<Said lang={notice.lang}>{notice.title}</Said>}
          action={
            <ButtonLink to={`/notices/${notice.id}`} full>
              {t("read")}
            </ButtonLink>
          }
        >
          {notice.briefTodo || notice.briefWhen ? (
            <Said lang={notice.lang}>{notice.briefTodo || notice.briefWhen}</Said>
          ) : null}
        </Sign>
      ))}
    </div>
  );
}

const icons = { office: "building-2", committee: "users", neighbour: "house" } as const;
const tones = { office: "petrol", committee: "ochre", neighbour: "stone" } as const;

/** The newest of the board. */
export function NewestNotices({ notices, officeName }: { notices: HomePage["newest"]; officeName: string }) {
  const { t } = useTranslation(["home", "common"]);
  const { day } = useDates();
  const who = (notice: HomePage["newest"][number]) =>
    notice.kind === "office"
      ? officeName
      : notice.kind === "committee"
        ? t("common:voice.committee")
        : (notice.authorName ?? t("common:voice.someone"));
  return (
    <section aria-labelledby="board">
      <SectionHeading id="board" title={t("board")} more={{ to: "/notices", label: t("all") }} />
      {notices.length === 0 ? (
        <Empty picture="bacheca" title={t("quietTitle")} level={3}>
          {t("quietText")}
        </Empty>
      ) : (
        <Rows labelledBy="board">
          {notices.map((notice) => (
            <RowLink
              key={notice.id}
              to={`/notices/${notice.id}`}
              icon={icons[notice.kind]}
              tone={tones[notice.kind]}
              title={notice.title}
              lang={notice.lang}
              text={
                <>
                  <bdi>{who(notice)}</bdi>
                  {notice.helperName
                    ? `, ${t("common:assisted.with", { name: notice.helperName, office: officeName })}`
                    : ""}
                  {notice.publishedAt ? ` · ${day(notice.publishedAt)}` : ""}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </section>
  );
}
