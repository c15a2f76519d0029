import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type FileKind, mostAttachments } from "~/platform/held-files";
import { mostPictures, type PicturePurpose, picturePurposes } from "../model/pictures";
import { mayBringPicture, mayRemovePicture, maySeeSheets, type PictureFacts } from "../policy/pictures";
import { doingFacts } from "../reach.server";

export type Picture = {
  id: number;
  purpose: PicturePurpose;
  kind: FileKind;
  alt: string;
  lang: string;
  bytes: number;
  width: number | null;
  height: number | null;
  mine: boolean;
};
export type Pictures = Record<PicturePurpose, Picture[]>;

/** The pictures of an initiative as they came, as a column of a query on `initiative`; there are twenty-five at most. */
export const pictures = (actor: Actor) => sql<Picture[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', f.id,
    'purpose', f.purpose, 'kind', f.kind, 'alt', f.alt, 'lang', f.lang, 'bytes', f.bytes, 'width', f.width, 'height', f.height,
    'mine', f.uploaded_by = ${actor.personId}) order by f.id), '[]')
  from attachment f where f.initiative_id = initiative.id)`;

/** Pictures by what they are for, without the sheets that the actor may not look at. */
export function picturesByPurpose(actor: Actor, initiative: PictureFacts, all: readonly Picture[]): Pictures {
  const sheets = maySeeSheets(actor, initiative).allowed;
  const of = (purpose: PicturePurpose) => all.filter((picture) => picture.purpose === purpose);
  return { idea: of("idea"), before: of("before"), after: of("after"), sheet: sheets ? of("sheet") : [] };
}

/** For what the actor may bring pictures on the page for them; sheets have their own. */
export function bringable(actor: Actor, initiative: PictureFacts): PicturePurpose[] {
  return picturePurposes.filter(
    (purpose) => purpose !== "sheet" && mayBringPicture(actor, purpose, initiative).allowed,
  );
}

/** Some pictures as who may change them sees them: which may go, and how many more may come with one form. */
export function changeable(actor: Actor, initiative: PictureFacts, purpose: PicturePurpose, all: readonly Picture[]) {
  const list = all
    .filter((picture) => picture.purpose === purpose)
    .map((picture) => ({ ...picture, removable: mayRemovePicture(actor, picture, initiative).allowed }));
  return { purpose, list, room: Math.min(mostAttachments, mostPictures[purpose] - list.length) };
}

export type ChangeablePictures = ReturnType<typeof changeable>;

/**
 * The page on which pictures of an idea are brought and taken out, in one statement. Undefined: there is no such
 * initiative for this actor, or no picture of it may be changed now.
 */
export async function findPicturesScreen(db: Db, actor: Actor, initiativeId: number) {
  const found = await doingFacts(db, actor, initiativeId)
    .select(["initiative.title", "initiative.lang", pictures(actor).as("pictures")])
    .executeTakeFirst();
  const purposes = found ? bringable(actor, found) : [];
  if (!found || purposes.length === 0) return undefined;
  return {
    id: found.id,
    title: found.title,
    lang: found.lang,
    draft: found.state === "draft",
    parts: purposes.map((purpose) => changeable(actor, found, purpose, found.pictures)),
  };
}

export type PicturesScreenFacts = NonNullable<Awaited<ReturnType<typeof findPicturesScreen>>>;
