import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";

/**
 * Takes a person out of initiatives: what they follow, the name under what they signed for the house or the office,
 * drafts nobody else has read, and, where `words`, the words and pictures of their ideas with all earlier versions, and what they said
 * about ideas other than for the committee or the office; what still went on is withdrawn.
 * That they supported something stays a number. Called as the system actor `job`, inside the erasure's transaction.
 * @param blank what stands where words stood; it says nothing in any language
 */
export async function eraseFromInitiatives(
  trx: Trx,
  personId: number,
  { words, blank }: { words: boolean; blank: { title: string; text: string } },
): Promise<void> {
  await trx
    .updateTable("initiative_answer")
    .set({ signed_name: blank.text })
    .where("signed_by", "=", personId)
    .execute();
  await trx.updateTable("initiative").set({ owner_name: blank.text }).where("owner_id", "=", personId).execute();
  for (const table of ["initiative_follow", "initiative_summary", "initiative_calendar"] as const) {
    await trx.deleteFrom(table).where("person_id", "=", personId).execute();
  }
  if (!words) return;
  await trx
    .updateTable("initiative_comment")
    .set({ body: blank.text, removed_at: sql`coalesce(removed_at, now())` })
    .where("author_id", "=", personId)
    .where("voice", "in", ["neighbour", "promoter"])
    .execute();
  await trx.deleteFrom("initiative").where("author_id", "=", personId).where("state", "=", "draft").execute();
  await trx
    .deleteFrom("initiative_revision")
    .where("initiative_id", "in", (eb) => eb.selectFrom("initiative").select("id").where("author_id", "=", personId))
    .execute();
  // Reasons that they gave as who promotes an idea, also somebody else's; what the committee said stays the committee's.
  await sql`update initiative_event set details = details - 'reason'
    where person_id = ${personId} and details->>'voice' = 'promoter'`.execute(trx);
  // What shows their idea, whoever brought it, and what they brought as who promotes one.
  await trx
    .deleteFrom("attachment")
    .where((eb) =>
      eb.or([
        eb.and([eb("uploaded_by", "=", personId), eb("voice", "=", "promoter")]),
        eb.and([
          eb("purpose", "=", "idea"),
          eb("initiative_id", "in", (one) =>
            one.selectFrom("initiative").select("id").where("author_id", "=", personId),
          ),
        ]),
      ]),
    )
    .execute();
  await trx
    .updateTable("initiative_revision")
    .set({ reason: blank.title })
    .where("replaced_by", "=", personId)
    .execute();
  await eraseFromDoing(trx, personId, blank);
  const mine = trx.updateTable("initiative").where("author_id", "=", personId);
  const { title, text } = blank;
  await mine
    .set({
      title,
      missing: text,
      place: text,
      why: text,
      proposal: text,
      benefit: "",
      cost_words: "",
      cost_cents: null,
    })
    .execute();
  await mine
    .set({ state: "withdrawn", closed_at: sql<Date>`now()` })
    .where("state", "in", ["gathering", "discussion"])
    .execute();
}

/** The words with which a person helped to get ideas done, as a neighbour or as who promotes them; sums and days stay. */
async function eraseFromDoing(trx: Trx, personId: number, { title, text }: { title: string; text: string }) {
  await trx
    .updateTable("initiative_offer")
    .set({ words: text, withdrawn_at: sql<Date>`coalesce(withdrawn_at, now())` })
    .where("person_id", "=", personId)
    .execute();
  await trx
    .updateTable("initiative_step")
    .set({ title, owner_words: sql<string | null>`case when owner_words is not null then ${title} end` })
    .where("saved_by", "=", personId)
    .where("voice", "=", "promoter")
    .execute();
  await trx
    .updateTable("initiative_expense")
    .set({ what: title })
    .where("entered_by", "=", personId)
    .where("voice", "=", "promoter")
    .execute();
  await trx
    .updateTable("initiative_expense")
    .set({ removed_reason: title })
    .where("removed_by", "=", personId)
    .where("removed_voice", "=", "promoter")
    .execute();
  await trx
    .updateTable("initiative_update")
    .set({ body: text, removed_at: sql<Date>`coalesce(removed_at, now())` })
    .where("author_id", "=", personId)
    .where("voice", "=", "promoter")
    .execute();
}
