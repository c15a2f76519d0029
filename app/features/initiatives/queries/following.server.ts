import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mailWorks } from "~/platform/mail.server";
import { mayFollow, mayHaveCalendar } from "../policy";
import { visibleInitiatives } from "../reach.server";
import { calendarAddress } from "./calendar-address.server";

export type FollowingFacts = {
  following: boolean;
  /** News come by mail in the evening; else they are on the page only. */
  byMail: boolean;
  /** The address of the own calendar, where there is one; undefined: none is to be had, as while somebody helps. */
  calendar: string | null | undefined;
};

/** Whether the actor follows an idea, how they are told, and their calendar; undefined for who may not follow it. One statement. */
export async function findFollowing(db: Db, actor: Actor, initiativeId: number): Promise<FollowingFacts | undefined> {
  const row = await visibleInitiatives(db, actor)
    .innerJoin("person as reader", (join) => join.on("reader.id", "=", actor.personId))
    .leftJoin("initiative_calendar as calendar", "calendar.person_id", "reader.id")
    .where("initiative.id", "=", initiativeId)
    .select([
      "initiative.state",
      "initiative.condominium_id as condominiumId",
      sql<boolean>`initiative.hidden_at is not null`.as("hidden"),
      sql<boolean>`follows_initiative(initiative.id, reader.id)`.as("following"),
      sql<boolean>`reader.told_by = 'email' and reader.email_confirmed_at is not null`.as("byMail"),
      "calendar.seed",
    ])
    .executeTakeFirst();
  if (!row || !mayFollow(actor, row).allowed) return undefined;
  const address = row.seed ? calendarAddress(actor.personId, row.seed) : null;
  return {
    following: row.following,
    byMail: row.byMail && mailWorks(),
    calendar: mayHaveCalendar(actor).allowed ? address : undefined,
  };
}
