import { sql } from "kysely";
import { calendarFile } from "~/platform/calendar-file.server";
import { asSystem, type Trx } from "~/platform/database.server";
import { hashToken } from "~/platform/seal.server";
import { translator } from "~/platform/texts.server";
import { settings } from "~/server/settings";

type DateRow = {
  id: number;
  title: string;
  kind: "support" | "answer";
  day: string;
  counts: boolean;
  turns: number;
  at: Date;
};

/** Dates of what is over stay so many days, so that every calendar hears that they no longer count. */
const keptDays = 90;
const mostDates = 200;

/**
 * The calendar behind an address: the days until which the ideas that its owner follows gather support, and by which an
 * answer is due, where the owner lives today. Null: there is no such address, or no longer. Whoever has the token may ask,
 * so it reads as the system actor `job`, and shows what the house can see.
 */
export function findCalendar(token: string): Promise<string | null> {
  return asSystem("job", async (trx) => {
    const owner = await trx
      .selectFrom("initiative_calendar as calendar")
      .innerJoin("person", "person.id", "calendar.person_id")
      .where("calendar.token_hash", "=", hashToken(token))
      .select(["person.id", "person.locale"])
      .executeTakeFirst();
    if (!owner) return null;
    const t = translator(owner.locale).getFixedT(owner.locale, "initiatives");
    const { PUBLIC_URL } = settings();
    const { hostname } = new URL(PUBLIC_URL);
    const days = (await datesOf(trx, owner.id)).map(({ id, title, kind, day, counts, turns, at }) => ({
      uid: `initiative-${id}-${kind}@${hostname}`,
      title: t(`following.calendar.${kind}`, { title }),
      url: `${PUBLIC_URL}/i/${id}`,
      ...{ day, sequence: turns, changedAt: at, cancelled: !counts },
    }));
    return calendarFile(t("following.calendar.name"), days);
  });
}

/** Each line of an idea's story is a change that calendars look at: the dates follow from them. */
async function datesOf(trx: Trx, personId: number): Promise<DateRow[]> {
  const { rows } = await sql<DateRow>`
    select i.id, i.title, falls.kind, falls.day, falls.counts, story.turns, coalesce(story.at, i.published_at) as at
    from initiative i
    cross join lateral (values
      ('support', (i.support_until at time zone 'Europe/Rome')::date - 1, i.state in ('gathering', 'expired')),
      ('answer', (i.answer_due_at at time zone 'Europe/Rome')::date - 1, i.state = 'discussion')) falls (kind, day, counts)
    cross join lateral (select count(*)::int as turns, max(e.at) as at from initiative_event e where e.initiative_id = i.id) story
    where i.condominium_id = home_of(${personId}) and i.published_at <= now() and i.hidden_at is null
      and coalesce(i.closed_at > now() - make_interval(days => ${keptDays}), true) and falls.day is not null
      and follows_initiative(i.id, ${personId})
    order by i.published_at desc, i.id desc, falls.kind limit ${mostDates}`.execute(trx);
  return rows;
}
