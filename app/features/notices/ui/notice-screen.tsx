import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Brief } from "~/ui/brief/brief";
import { ButtonLink } from "~/ui/button/button";
import { PrintButton } from "~/ui/button/print-button";
import { Chip } from "~/ui/chip/chip";
import type { IconName } from "~/ui/icon/icon";
import { Note } from "~/ui/note/note";
import { PageTitle } from "~/ui/page-header/page-header";
import { Prose, Said } from "~/ui/prose/prose";
import { StatusMessage } from "~/ui/status-message/status-message";
import { briefFields, shownStatus } from "../model";
import type { NoticeScreenFacts } from "../queries/notice-screen.server";
import { Attachments } from "./attachments";
import { Comments } from "./comments";
import { DeskLinks } from "./desk-links";
import { importanceLook, kindLook, statusLook } from "./look";
import { CorrectionNote, CorrectLinks, LanguageList } from "./notice-languages";
import { Muting } from "./muting";
import { PaperCards } from "./paper-cards";
import { Pinning } from "./pinning";
import { ReadAloud } from "./read-aloud";
import { ReadMark } from "./read-mark";

const briefIcons: Record<(typeof briefFields)[number], IconName> = {
  what: "info",
  when: "calendar-days",
  where: "map-pin",
  todo: "hand-helping",
};

const said = {
  comment: "notices:comment.sent",
  removed: "notices:comment.removed",
  withdrawn: "notices:withdraw.done",
  published: "notices:form.published",
  scheduled: "notices:drafts.scheduled",
  corrected: "notices:correct.done",
} as const;

function Byline({ facts, officeName }: { facts: NoticeScreenFacts; officeName: string }) {
  const { t } = useTranslation(["notices", "common"]);
  const { day, date } = useDates();
  const name = facts.authorName ?? t("common:voice.someoneIn");
  const when = facts.publishedAt ? day(facts.publishedAt) : "";
  const until = facts.validUntil ? date(new Date(facts.validUntil.getTime() - 1)) : null;
  return (
    <>
      {t(`by.${facts.kind}`, { office: officeName, name, date: when })}
      {facts.helperName ? ` ${t("common:assisted.sentence", { name: facts.helperName, office: officeName })}` : ""}
      {until ? ` ${facts.expired ? t("untilGone", { date: until }) : t("until", { date: until })}` : ""}
    </>
  );
}

/** The page of a notice: in brief, then the text, then what one can do about it. `path` is its own address. */
export function NoticeScreen({
  facts,
  path,
  officeName,
}: {
  facts: NoticeScreenFacts;
  path: string;
  officeName: string;
}) {
  const { t } = useTranslation(["notices", "common"]);
  const { date } = useDates();
  const [search] = useSearchParams();
  const done = said[search.get("done") as keyof typeof said];
  const status = shownStatus(facts);
  const lines = briefFields
    .filter((field) => facts.brief[field])
    .map((field) => ({ icon: briefIcons[field], term: t(`brief.${field}`), text: facts.brief[field] }));
  return (
    <article className="stack gap-5">
      {done ? <StatusMessage>{t(done)}</StatusMessage> : null}
      <PageTitle
        title={facts.title}
        lang={facts.lang}
        chips={
          <>
            {facts.importance === "normal" ? null : (
              <Chip tone={importanceLook[facts.importance].tone} icon={importanceLook[facts.importance].icon}>
                {t(`importance.${facts.importance}`)}
              </Chip>
            )}
            <Chip tone={kindLook[facts.kind].tone} icon={kindLook[facts.kind].icon}>
              {t(`kind.${facts.kind}`)}
            </Chip>
            {status === "current" ? null : (
              <Chip tone={statusLook[status].tone} icon={statusLook[status].icon}>
                {t(`status.${status}`)}
              </Chip>
            )}
          </>
        }
        byline={<Byline facts={facts} officeName={officeName} />}
      />
      {facts.status === "hidden" ? (
        <Note icon="eye-off" tone="stone">
          {t("status.hidden")}
        </Note>
      ) : null}
      {facts.withdrawn ? (
        <Note icon="undo-2" tone="stone">
          {t("withdrawnNote", { date: date(facts.withdrawn.at), reason: "" })}
          <Said lang={facts.languages.original}>{facts.withdrawn.reason}</Said>
        </Note>
      ) : null}
      <CorrectionNote languages={facts.languages} path={path} />
      <LanguageList languages={facts.languages} path={path} />
      <Brief title={t("brief.title")} lines={lines} lang={facts.lang} />
      <div className="cluster">
        <ReadAloud lang={facts.lang} />
        <PrintButton label={t("print")} />
      </div>
      <Prose html={facts.html} lang={facts.bodyLang} />
      <Attachments files={facts.attachments} path={path} lang={facts.lang} />
      {facts.kind === "office" ? <ReadMark facts={facts} path={path} /> : null}
      <PaperCards facts={facts} path={path} />
      <Muting muted={facts.muted} count={facts.commentCount} path={path}>
        <Comments facts={facts} path={path} officeName={officeName} />
      </Muting>
      <CorrectLinks languages={facts.languages} path={path} />
      <Pinning facts={facts} path={path} />
      <DeskLinks facts={facts} path={path} />
      {facts.withdrawing.allowed ? (
        <ButtonLink to={`${path}/withdraw`} variant="quiet" icon="undo-2">
          {t("withdraw.link")}
        </ButtonLink>
      ) : null}
    </article>
  );
}
