import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { richText } from "~/platform/text.server";
import { type InitiativeAct, transitions } from "../model";
import {
  mayAct,
  mayAnswerInvitation,
  mayEnterPaper,
  mayInvite,
  mayPrintPoster,
  mayRevise,
  maySupport,
} from "../policy";
import { initiativeFacts, initiativeWords, nameOf, state } from "../reach.server";
import { findDoing } from "./doing.server";
import { findFollowing } from "./following.server";
import { findTalk, type TalkView } from "./initiative-talk.server";

/** So many lines of its story an initiative shows; few ever have a quarter of them. */
const mostEvents = 200;

const daysSince = (moment: string) =>
  sql<number>`((now() at time zone 'Europe/Rome')::date - (${sql.ref(moment)} at time zone 'Europe/Rome')::date)`;

/** An initiative that is out with all that its page says about it, in one statement; undefined: there is none for this actor. */
function findInitiative(db: Db, actor: Actor, initiativeId: number) {
  return initiativeFacts(db, actor, initiativeId)
    .where("initiative.state", "<>", "draft")
    .select(initiativeWords)
    .select([state.as("shownState"), nameOf("initiative.author_id").as("authorName")])
    .select(nameOf("initiative.helper_id").as("helperName"))
    .select([
      "condominium.street",
      "condominium.house_number as houseNumber",
      "initiative.assisted_by_name as assistedByName",
      "initiative.published_at as publishedAt",
      "initiative.revised_at as revisedAt",
      "initiative.dwellings",
      "initiative.supporting_dwellings as supportingDwellings",
      "initiative.support_until as supportUntil",
      "initiative.answer_due_at as answerDueAt",
      "initiative.owner_id as ownerId",
      "initiative.owner_name as ownerName",
      "initiative.closed_at as closedAt",
    ])
    .select([
      sql<boolean>`initiative.threshold_at is not null`.as("asked"),
      sql<boolean>`coalesce(initiative.answer_due_at <= now(), false)`.as("late"),
      daysSince("initiative.asked_at").as("waitedDays"),
      sql<number | null>`(select s.revision from initiative_support s
        where s.initiative_id = initiative.id and s.person_id = ${actor.personId} and s.withdrawn_at is null)`.as(
        "supportedRevision",
      ),
      sql<boolean>`exists (select from initiative_promoter p where p.initiative_id = initiative.id
        and p.person_id = ${actor.personId} and p.accepted_at is null and p.declined_at is null)`.as("invited"),
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("initiative_promoter as p")
          .innerJoin("participant as n", (join) =>
            join.onRef("n.person_id", "=", "p.person_id").onRef("n.condominium_id", "=", "p.condominium_id"),
          )
          .whereRef("p.initiative_id", "=", "initiative.id")
          .where("p.accepted_at", "is not", null)
          .select(["n.person_id as id", "n.shown_name as name"])
          .orderBy("p.accepted_at")
          .limit(20),
      ).as("promoters"),
      jsonArrayFrom(
        eb
          .selectFrom("initiative_answer as a")
          .whereRef("a.initiative_id", "=", "initiative.id")
          .select(["a.id", "a.voice", "a.accepted", "a.reasons", "a.conditions", "a.follows", "a.lang"])
          .select(["a.signed_name as signedName", "a.answered_at as at"])
          .orderBy("a.id", "desc")
          .limit(5),
      ).as("answers"),
      jsonArrayFrom(
        eb
          .selectFrom("initiative_event as e")
          .leftJoin("participant as n", (join) =>
            join.onRef("n.person_id", "=", "e.person_id").onRef("n.condominium_id", "=", "e.condominium_id"),
          )
          .whereRef("e.initiative_id", "=", "initiative.id")
          .select(["e.id", "e.act", "e.at", "n.shown_name as name"])
          .select(sql<StoryDetails>`e.details`.as("details"))
          .orderBy("e.id")
          .limit(mostEvents),
      ).as("story"),
    ])
    .executeTakeFirst();
}

/** What the lines of a story may hold, as the commands write them. */
export type StoryDetails = {
  voice?: "promoter" | "committee" | "office";
  reason?: string;
  /** The language of the reason; where it is not said, that of the idea. */
  lang?: string;
  persons?: number;
  dwellings?: number;
  needed?: number;
  days?: number;
  path?: "committee" | "office" | "assembly" | "vote";
  revision?: number;
};

/**
 * Everything the page of an initiative shows, with the decisions on it taken on the same data. Undefined: there is no
 * such initiative for this actor, or it is a draft.
 */
export async function findInitiativeScreen(db: Db, actor: Actor, initiativeId: number, view: TalkView) {
  const row = await findInitiative(db, actor, initiativeId);
  const talk = row && (await findTalk(db, actor, initiativeId, view));
  const doing = row && (await findDoing(db, actor, initiativeId));
  if (!talk || !doing) return undefined;
  const { promoterIds: _ids, authorId: _author, helperId: _helper, ownerId, why, proposal, ...rest } = row;
  const allowed = transitions.filter(({ act }) => mayAct(actor, act, row).allowed).map(({ act }) => act);
  return {
    ...rest,
    talk,
    doing,
    following: await findFollowing(db, actor, initiativeId),
    poster: mayPrintPoster(actor, row).allowed,
    html: { why: richText(why), proposal: richText(proposal) },
    answers: row.answers.map((answer) => ({ ...answer, at: new Date(answer.at), html: richText(answer.reasons) })),
    story: row.story.map((line) => ({ ...line, at: new Date(line.at) })),
    owned: ownerId === actor.personId,
    acts: allowed satisfies InitiativeAct[],
    supporting: maySupport(actor, row),
    revising: mayRevise(actor, row).allowed,
    inviting: mayInvite(actor, row).allowed,
    paper: mayEnterPaper(actor, row).allowed,
    invited: row.invited && mayAnswerInvitation(actor, row).allowed,
  };
}

export type InitiativeScreenFacts = NonNullable<Awaited<ReturnType<typeof findInitiativeScreen>>>;
