import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { Figure, Panel } from "~/ui/panel/panel";
import { Said } from "~/ui/prose/prose";
import { Row, RowLink, Rows } from "~/ui/rows/rows";
import { TodoList } from "~/ui/todo-list/todo-list";
import { Windows } from "~/ui/windows/windows";
import type { CommitteePage } from "../queries/committee-page.server";

/** Questions that nobody official has answered yet, the oldest first. */
export function Waiting({ waiting }: { waiting: CommitteePage["waiting"] }) {
  const { t } = useTranslation(["home", "common"]);
  const { day } = useDates();
  return (
    <Panel id="waiting" title={t("committee.waiting")} text={t("committee.waitingText")}>
      {waiting.length === 0 ? (
        <p>{t("committee.waitingNone")}</p>
      ) : (
        <TodoList
          items={waiting.map((question) => ({
            key: question.id,
            icon: "circle-question-mark",
            tone: "terra",
            title: (
              <Said lang={question.lang}>
                {question.body.length > 120 ? `${question.body.slice(0, 120)}…` : question.body}
              </Said>
            ),
            text: (
              <>
                <bdi>{question.authorName ?? t("common:voice.someone")}</bdi> · {day(question.at)} ·{" "}
                <Said lang={question.noticeLang}>{question.title}</Said>
              </>
            ),
            action: (
              <ButtonLink office to={`/notices/${question.postingId}?thread=${question.id}#c${question.id}`}>
                {t("committee.answer")}
              </ButtonLink>
            ),
          }))}
        />
      )}
    </Panel>
  );
}

/** How far the office's notices came, as numbers of households. */
export function Recent({ recent, total }: { recent: CommitteePage["recent"]; total: number }) {
  const { t } = useTranslation(["home", "common"]);
  return (
    <Panel id="recent" title={t("committee.recent")}>
      <Rows labelledBy="recent">
        {recent.map((notice) => (
          <RowLink
            key={notice.id}
            to={`/notices/${notice.id}`}
            icon="bell"
            title={notice.title}
            lang={notice.lang}
            text={t("committee.reads", { lit: notice.haveRead, total })}
          />
        ))}
      </Rows>
      <ButtonLink office to="/committee/notices" icon="list-checks">
        {t("committee.allNotices")}
      </ButtonLink>
    </Panel>
  );
}

/** Households that take part, and how many have not used their code: a number, never a list. */
export function Households({ households }: { households: CommitteePage["households"] }) {
  const { t } = useTranslation(["home", "common"]);
  const { takingPart, households: total } = households;
  const missing = total - takingPart;
  return (
    <Panel id="households" title={t("committee.households")}>
      <Figure value={takingPart} base={t("committee.householdsBase", { total })} />
      <Windows total={total} lit={takingPart} label={t("committee.windows", { lit: takingPart, total })} />
      <p>{missing === 0 ? t("committee.missingNone") : t("committee.missing", { count: missing })}</p>
      <p className="soft">{t("committee.who")}</p>
      <ButtonLink office to="/committee/help" icon="hand-helping">
        {t("committee.help")}
      </ButtonLink>
    </Panel>
  );
}

/** Who sits on the committee today. */
export function Members({ members }: { members: CommitteePage["members"] }) {
  const { t } = useTranslation(["home", "common"]);
  return (
    <Panel id="members" title={t("committee.members")}>
      <Rows labelledBy="members">
        {members.map((member) => (
          <Row
            key={member.id}
            icon="user"
            title={<bdi>{member.name}</bdi>}
            text={t(`committee.office.${member.office}`)}
          />
        ))}
      </Rows>
    </Panel>
  );
}
