import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { Empty } from "~/ui/empty/empty";
import { Pager } from "~/ui/pager/pager";
import { RowLink, Rows } from "~/ui/rows/rows";
import { Tabs } from "~/ui/tabs/tabs";
import type { ErasureState, Shelf } from "../model";
import type { Queue } from "../queries/queue.server";
import { Deadline } from "./deadline";

const looks = {
  done: { tone: "olive", icon: "circle-check" },
  refused: { tone: "stone", icon: "circle-x" },
  withdrawn: { tone: "stone", icon: "undo-2" },
  open: { tone: "stone", icon: "clock" },
} as const satisfies Record<ErasureState, object>;

function Chips({ request }: { request: Queue["requests"][number] }) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <>
      {request.state === "open" ? (
        <Deadline daysLeft={request.daysLeft} />
      ) : (
        <Chip {...looks[request.state]}>{t(`erasure.state.${request.state}`)}</Chip>
      )}
      {request.state === "open" && request.extended ? <Chip>{t("erasure.extendedChip")}</Chip> : null}
      {request.words ? <Chip>{t("erasure.wordsChip")}</Chip> : null}
      {request.told === "paper" ? <Chip icon="printer">{t("erasure.paperChip")}</Chip> : null}
    </>
  );
}

/** The coordinator's queue: who asked, by when an answer is due, what became of the others. */
export function QueueList({ requests, last, shelf, first }: Queue & { shelf: Shelf; first: boolean }) {
  const { t } = useTranslation(["people", "common"]);
  const { date } = useDates();
  const path = shelf === "open" ? "/office/erasure" : "/office/erasure?shelf=closed";
  const on = last && (shelf === "open" ? `?after=${last.dueOn}.${last.id}` : `?shelf=closed&before=${last.id}`);
  return (
    <>
      <Tabs
        label={t("erasure.shelves")}
        items={[
          { to: "/office/erasure", label: t("erasure.open"), current: shelf === "open" },
          { to: "/office/erasure?shelf=closed", label: t("erasure.closed"), current: shelf === "closed" },
        ]}
      />
      {requests.length === 0 ? (
        shelf === "open" ? (
          <Empty picture="lettera" title={t("erasure.none")}>
            {t("erasure.noneText")}
          </Empty>
        ) : (
          <Empty picture="lettera" title={t("erasure.noneClosed")} />
        )
      ) : (
        <Rows label={t(`erasure.${shelf}`)}>
          {requests.map((request) => (
            <RowLink
              key={request.id}
              to={`/office/erasure/${request.id}`}
              icon="folder-lock"
              title={<bdi>{request.person?.name ?? t("erasure.unknown", { number: request.personId })}</bdi>}
              text={[
                request.person?.number,
                t("erasure.asked", { date: date(request.requestedAt) }),
                request.decidedAt
                  ? t("erasure.closedOn", { date: date(request.decidedAt) })
                  : request.state === "open" && t("erasure.due", { date: date(request.dueOn) }),
              ]
                .filter(Boolean)
                .join(" · ")}
              chips={<Chips request={request} />}
            />
          ))}
        </Rows>
      )}
      <Pager
        label={t("erasure.pages")}
        newer={first ? undefined : { to: path, label: t("erasure.first") }}
        older={
          on ? { to: `/office/erasure${on}`, label: t(shelf === "open" ? "erasure.next" : "erasure.older") } : undefined
        }
      />
    </>
  );
}
