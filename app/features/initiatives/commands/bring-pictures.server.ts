import { sql } from "kysely";
import { findKnownWords } from "~/features/notices/reach.server";
import { holdFiles } from "~/platform/attachment-files.server";
import { type CommandContext, once } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { markPersonalData } from "~/platform/personal-data";
import { mayBeKind, mostPictures, type PicturePurpose } from "../model/pictures";
import { mayBringPicture, type PictureRefusal } from "../policy/pictures";
import { voiceOf } from "../policy";
import { doingFacts } from "../reach.server";

/** A file that waits, and the words that say what it shows. */
export type SaidFile = { id: number; alt: string };

export type BringRefusal =
  | PictureRefusal
  | "initiatives:pictures.refusal.many"
  | "initiatives:pictures.refusal.unsaid"
  | "initiatives:pictures.refusal.gone"
  | "initiatives:pictures.refusal.onlyPhotos"
  | "initiatives:refusal.points";

/**
 * Hangs files that wait under an idea, in the order given, behind those that are there. Undefined: there is no such
 * initiative for this actor. Refusals: see mayBringPicture; unsaid: one without words; many: no place for all of them;
 * gone: somebody else's, or not there any more; onlyPhotos: a PDF before or after; points: words that point at a person,
 * with the files they are about (the committee alone reads those of a sheet).
 */
export function bringPictures(
  ctx: CommandContext,
  initiativeId: number,
  purpose: PicturePurpose,
  files: readonly SaidFile[],
): Promise<(Outcome<null, BringRefusal> & { points?: number[] }) | undefined> {
  return once(ctx, "bringPictures", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayBringPicture(actor, purpose, initiative);
    if (!decision.allowed) return refused(decision.reason);
    if (files.some(({ alt }) => alt.trim() === "")) return refused("initiatives:pictures.refusal.unsaid");
    // From here on the sweep leaves alone what these rows name.
    await holdFiles(trx);
    const { hung, kinds } = await look(trx, initiativeId, purpose, files);
    if (hung + files.length > mostPictures[purpose]) return refused("initiatives:pictures.refusal.many");
    if (kinds.length < files.length) return refused("initiatives:pictures.refusal.gone");
    if (!kinds.every((kind) => mayBeKind(purpose, kind))) return refused("initiatives:pictures.refusal.onlyPhotos");
    if (purpose !== "sheet") {
      const known = await findKnownWords(trx, [initiative.condominiumId]);
      const marked = markPersonalData(
        files.map(({ id, alt }) => ({ field: id, text: alt })),
        known,
      );
      const points = marked.map(({ field }) => field);
      if (points.length > 0) return { ...refused("initiatives:refusal.points" as const), points };
    }
    const { condominiumId } = initiative;
    // What the house signed is the committee's to keep, whoever of it brought the photo.
    const voice = purpose === "sheet" ? "committee" : voiceOf(actor, initiative);
    await sql`
      insert into attachment (initiative_id, condominium_id, purpose, lang, voice, uploaded_by, kind, hash, bytes, width, height,
        small_hash, name, alt, position)
      select ${initiativeId}, ${condominiumId}, ${purpose}, ${actor.locale}, ${voice}, ${actor.personId}, f.kind, f.hash, f.bytes,
        f.width, f.height, f.small_hash, f.name, said.alt, free.seat
      from ${recordset(files)} join attachment f using (id)
      join (select seat, row_number() over (order by seat) as at from generate_series(1, ${mostPictures[purpose]}::int) seat
        where not exists (select from attachment there where there.initiative_id = ${initiativeId}
          and there.purpose = ${purpose} and there.position = seat)) free using (at)
      where ${waits} order by at`.execute(trx);
    return done(null);
  });
}

const waits = sql`f.notice_id is null and f.initiative_id is null`;
const recordset = (files: readonly SaidFile[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(files.map((file, index) => ({ ...file, at: index + 1 })))}::jsonb)
    as said (id bigint, alt text, at int)`;

/** How many pictures hang there already, and what each of these files is that waits. */
async function look(trx: Trx, initiativeId: number, purpose: PicturePurpose, files: readonly SaidFile[]) {
  const { rows } = await sql<{ hung: number; kinds: ("image" | "pdf")[] }>`
    select (select count(*)::int from attachment where initiative_id = ${initiativeId} and purpose = ${purpose}) as hung,
      array(select f.kind from ${recordset(files)} join attachment f using (id) where ${waits}) as kinds`.execute(trx);
  return rows[0]!;
}
