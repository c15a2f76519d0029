import { useTranslation } from "react-i18next";
import type { Decision } from "~/platform/decision";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { Note } from "~/ui/note/note";
import { PageHeader } from "~/ui/page-header/page-header";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { CommitteeRefusal } from "../policy";
import type { CommitteePage } from "../queries/committee-page.server";
import { AppointForm } from "./appoint-form";
import { EndTermForm } from "./end-term-form";

type ScreenProps = {
  committee: CommitteePage;
  keeping: Decision<CommitteeRefusal>;
  done: "people:committee.given" | "people:committee.ended" | null;
  path: string;
};

/** The committee of a condominium with its terms, and, for who may, the forms to give and end them. */
export function CommitteeScreen({ committee, keeping, done, path }: ScreenProps) {
  const { t } = useTranslation(["people", "common"]);
  const terms = (list: CommitteePage["now"], labelledBy: string) => (
    <Rows labelledBy={labelledBy}>
      {list.map((term) => (
        <TermRow key={term.id} term={term} />
      ))}
    </Rows>
  );
  return (
    <>
      {done ? <StatusMessage>{t(done)}</StatusMessage> : null}
      <PageHeader title={t("committee.title")} text={t("committee.lead")} />
      <div className="stack gap-4">
        {keeping.allowed ? null : (
          <Note icon="scale" tone="ochre">
            {t(keeping.reason)}
          </Note>
        )}
        {committee.doubles.map((office) => (
          <Note key={office} icon="triangle-alert" tone="ochre">
            {t("committee.twice", { office: t(`committee.office.${office}`) })}
          </Note>
        ))}
        <div className="grid g-main">
          <div className="stack gap-5">
            <Panel id="now" title={t("committee.now")}>
              {committee.now.length === 0 ? <p>{t("committee.none")}</p> : terms(committee.now, "now")}
              {keeping.allowed
                ? committee.now.map((term) => (
                    <EndTermForm key={term.id} term={term} today={committee.today} path={path} />
                  ))
                : null}
            </Panel>
            {committee.past.length > 0 ? (
              <Panel id="past" title={t("committee.past")}>
                {terms(committee.past, "past")}
              </Panel>
            ) : null}
          </div>
          {keeping.allowed ? <AppointForm residents={committee.residents} today={committee.today} path={path} /> : null}
        </div>
      </div>
    </>
  );
}

function TermRow({ term }: { term: CommitteePage["now"][number] }) {
  const { t } = useTranslation(["people", "common"]);
  const { date } = useDates();
  const span = term.endsOn
    ? t("sheet.fromTo", { from: date(term.startsOn), to: date(term.endsOn) })
    : t("sheet.since", { from: date(term.startsOn) });
  return (
    <Row
      icon={term.when === "past" ? "history" : "user"}
      tone={term.when === "past" ? "stone" : "petrol"}
      title={<bdi>{`${term.firstName} ${term.lastName}`}</bdi>}
      text={`${t(`committee.office.${term.office}`)} · ${span}`}
      chips={term.when === "ahead" ? <Chip tone="ochre">{t("committee.ahead")}</Chip> : null}
    />
  );
}
