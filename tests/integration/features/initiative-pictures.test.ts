import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fileReaders } from "~/features/account/queries/own-data.server";
import { erasePerson } from "~/features/erasure/effects.server";
import { bringPictures } from "~/features/initiatives/commands/bring-pictures.server";
import { removePicture } from "~/features/initiatives/commands/remove-picture.server";
import { deleteDraft } from "~/features/initiatives/commands/save-draft.server";
import { picturesForms } from "~/features/initiatives/forms/pictures.server";
import { paperForms } from "~/features/initiatives/forms/signed-sheet.server";
import { mostPictures, type PicturePurpose } from "~/features/initiatives/model/pictures";
import { findDoing } from "~/features/initiatives/queries/doing.server";
import { sendPicture } from "~/features/initiatives/queries/picture-file.server";
import { findPicturesScreen } from "~/features/initiatives/queries/pictures.server";
import { sendHeld } from "~/features/notices/queries/attachment-file.server";
import { runRetention } from "~/features/retention/commands/run-retention.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { sweepFiles } from "~/platform/attachment-files.server";
import { asSystem } from "~/platform/database.server";
import { takeFiles } from "~/platform/files-form.server";
import type { FormReply } from "~/platform/form";
import { formKeyFor } from "~/platform/form-owner.server";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import { makeDone } from "../../support/initiative-doing.ts";
import { makeInitiative } from "../../support/initiatives.ts";
import { pdf, phonePhoto } from "../../support/pictures.ts";

const folder = mkdtempSync(join(tmpdir(), "cortile-pictures-"));
const portal = featurePortal({ jobs: true, env: { FILES_DIR: folder } });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Name = "rosa" | "neighbour" | "dino" | "ines" | "officer" | "tied" | "officer elsewhere" | "elsewhere" | "gone";
const people = {} as Record<Name, Actor>;
let place: { id: number; territory_id: number };
let photo: Buffer;
beforeAll(async () => {
  const { make, owner } = portal;
  place = await make.condominium();
  const living = async (name: Name, committee = false) => {
    const home = await residentIn(portal, { shown_name: name }, place.id);
    if (committee) await make.committeeOffice({ person_id: home.person.id, condominium_id: place.id });
    people[name] = await memberOf(home);
  };
  await living("rosa");
  await living("neighbour");
  await living("dino", true);
  await living("ines", true);
  people.officer = await officerOf(await make.staff("moderator", [place.territory_id]));
  const tied = await make.staff("moderator", [place.territory_id]);
  await owner.query("insert into staff_conflict values ($1, $2, 'vive qui')", [tied.id, place.id]);
  people.tied = await officerOf(tied);
  people["officer elsewhere"] = await officerOf(await make.staff("moderator", [(await make.territory()).id]));
  people.elsewhere = await memberOf(await residentIn(portal));
  people.gone = { ...people.dino, home: null };
  photo = await phonePhoto();
});
beforeEach(() => portal.owner.query("truncate attachment"));

const run = async (text: string, values: unknown[] = []) => (await portal.owner.query(text, values)).rows;
const idea = async (state: Parameters<typeof makeInitiative>[1]["state"], author: Actor = people.rosa) =>
  (await makeInitiative(portal.make, { condominium_id: place.id, author_id: author.personId, state })).id;

type Sent = { name: string; bytes: Buffer };
const jpeg = (): Sent => ({ name: "cortile.jpg", bytes: photo });
const sheet = (name: string): Sent => ({ name, bytes: pdf(`%${name}\n`) });
function formOf(actor: Actor, address: string, fields: Record<string, string>, sent: Sent[] = []): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries({ form: "pictures", key: formKeyFor(actor), ...fields }))
    form.set(name, value);
  for (const { name, bytes } of sent) form.append("files", new Blob([new Uint8Array(bytes)]), name);
  return new Request(`https://cortile.example${address}`, { method: "POST", body: form });
}
async function waiting(actor: Actor, ...sent: Sent[]): Promise<{ id: number; alt: string }[]> {
  const taken = await takeFiles({ request: formOf(actor, "/files", {}, sent), actor });
  return taken!.kept.map(({ id, name }) => ({ id, alt: `Si vede ${name}` }));
}
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => sheet(`${from + n}.pdf`));
async function bring(actor: Actor, id: number, purpose: PicturePurpose, ...sent: Sent[]) {
  const files = [];
  for (const one of sent) files.push(...(await waiting(actor, one)));
  return bringPictures(once(actor), id, purpose, files);
}
const word = (outcome: { ok: boolean; refusal?: string } | undefined) =>
  outcome ? (outcome.refusal?.split(".").at(-1) ?? "done") : "nothing";
const hung = (id: number) =>
  run("select purpose, kind, alt, lang, voice, position from attachment where initiative_id = $1 order by id", [id]);
const idsOf = async (id: number): Promise<number[]> =>
  (await run("select id from attachment where initiative_id = $1 order by id", [id])).map((row) => row.id);
const fetched = (actor: Actor, id: number, attachment: number, query = "") =>
  asked(actor, (db) => sendPicture(db, actor, id, attachment, new Request(`https://cortile.example/x${query}`)));

describe("bringing pictures", () => {
  test("a draft shows a photo and a drawing, in order and in the language of who brought them", async () => {
    const id = await idea("draft");
    expect(word(await bring(people.rosa, id, "idea", jpeg(), sheet("disegno.pdf")))).toBe("done");
    const said = { purpose: "idea", lang: "it", voice: "promoter" };
    expect(await hung(id)).toEqual([
      { ...said, kind: "image", alt: "Si vede cortile.jpg", position: 1 },
      { ...said, kind: "pdf", alt: "Si vede disegno.pdf", position: 2 },
    ]);
    const screen = await asked(people.rosa, (db) => findPicturesScreen(db, people.rosa, id));
    expect(screen?.parts).toMatchObject([{ purpose: "idea", room: 3, list: [{ removable: true }, { mine: true }] }]);
  });

  test("until the first support, not after it", async () => {
    const id = await idea("gathering");
    expect(word(await bring(people.rosa, id, "idea", jpeg()))).toBe("done");
    await run("update initiative set supporters = 1 where id = $1", [id]);
    expect(word(await bring(people.rosa, id, "idea", sheet("a.pdf")))).toBe("supported");
    expect(word(await removePicture(once(people.rosa), id, (await idsOf(id))[0]!))).toBe("supported");
    expect(await asked(people.rosa, (db) => findPicturesScreen(db, people.rosa, id))).toBeUndefined();
  });

  test("somebody else's, one without words, a PDF before or after, words that point at a person: refused whole", async () => {
    const [draft, going] = [await idea("draft"), await idea("in_progress")];
    const [theirs] = await waiting(people.neighbour, jpeg());
    const [mine] = await waiting(people.rosa, jpeg());
    const [paper] = await waiting(people.rosa, sheet("a.pdf"));
    const attempt = (id: number, purpose: PicturePurpose, ...files: { id: number; alt: string }[]) =>
      bringPictures(once(people.rosa), id, purpose, files);
    expect(word(await attempt(draft, "idea", mine!, theirs!))).toBe("gone");
    expect(word(await attempt(draft, "idea", { ...mine!, alt: " " }))).toBe("unsaid");
    expect(word(await attempt(going, "after", mine!, paper!))).toBe("onlyPhotos");
    const phone = await attempt(draft, "idea", paper!, { ...mine!, alt: "Chiama il 333 1234567" });
    expect([word(phone), phone && "points" in phone && phone.points]).toEqual(["points", [mine!.id]]);
    expect(await run("select from attachment where initiative_id is not null")).toEqual([]);
  });

  test("what hangs under an idea is not brought again by who once brought it, nor thrown away as waiting", async () => {
    const id = await idea("draft");
    await bring(people.rosa, id, "idea", jpeg());
    const [attachment = 0] = await idsOf(id);
    expect(word(await bringPictures(once(people.rosa), id, "idea", [{ id: attachment, alt: "Di nuovo" }]))).toBe(
      "gone",
    );
    const request = new Request("https://cortile.example/x");
    expect(await asked(people.rosa, (db) => sendHeld(db, people.rosa, attachment, request))).toBeNull();
    await run("update attachment set created_at = now() - interval '9 days'");
    await runRetention();
    expect(await idsOf(id)).toEqual([attachment]);
    expect(await run("select from attachment")).toHaveLength(1);
    expect((await fetched(people.rosa, id, attachment))?.status).toBe(200);
  });

  test("a place that became free is taken again; so many and no more", async () => {
    const id = await idea("draft");
    expect(word(await bring(people.rosa, id, "idea", ...many(5)))).toBe("done");
    expect(word(await bring(people.rosa, id, "idea", sheet("more.pdf")))).toBe("many");
    expect(word(await removePicture(once(people.rosa), id, (await idsOf(id))[1]!))).toBe("done");
    expect(word(await bring(people.rosa, id, "idea", sheet("more.pdf")))).toBe("done");
    const places = (await hung(id)).map(({ position }) => position);
    expect(places).toEqual([1, 3, 4, 5, 2]);
    expect((await hung(id)).at(-1)?.alt).toBe("Si vede more.pdf");
  });

  test("two who bring at once never pass the number: one of them is told", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await idea("in_progress");
      const paint = await Promise.all([waiting(people.rosa, jpeg()), waiting(people.dino, jpeg())]);
      await run(
        `insert into attachment (initiative_id, condominium_id, purpose, lang, voice, uploaded_by, kind, hash, bytes, width, height, small_hash, name, alt, position)
         select $1, $2, 'after', 'it', 'promoter', $3, 'image', sha256('x'), 1, 1, 1, sha256('x'), 'x', 'x', n from generate_series(1, 4) n`,
        [id, place.id, people.rosa.personId],
      );
      const outcomes = await Promise.all([
        bringPictures(once(people.rosa), id, "after", paint[0]),
        bringPictures(once(people.dino), id, "after", paint[1]),
      ]);
      expect(outcomes.map(word).sort()).toEqual(["done", "many"]);
      expect(await idsOf(id)).toHaveLength(mostPictures.after);
    }
  });
});

describe("before and after", () => {
  test("by who promotes it and the committee, until 30 days after it was done; removed by who brought it or a promoter", async () => {
    const id = await idea("in_progress");
    expect(word(await bring(people.rosa, id, "before", jpeg()))).toBe("done");
    expect(word(await bring(people.dino, id, "after", jpeg()))).toBe("done");
    expect(word(await bring(people.neighbour, id, "after", jpeg()))).toBe("notYours");
    const [before = 0, after = 0] = await idsOf(id);
    expect(word(await removePicture(once(people.ines), id, after))).toBe("notYours");
    expect(word(await removePicture(once(people.dino), id, before))).toBe("notYours");
    expect(word(await removePicture(once(people.elsewhere), id, before))).toBe("nothing");
    expect(word(await removePicture(once(people.rosa), id, after))).toBe("done");
    expect((await hung(id)).map(({ voice }) => voice)).toEqual(["promoter"]);
    const mine = { condominium_id: place.id, author_id: people.rosa.personId };
    const fresh = await makeDone(portal.make, { ...mine, days: 29 });
    const old = await makeDone(portal.make, { ...mine, days: 31 });
    expect(word(await bring(people.rosa, fresh.id, "after", jpeg()))).toBe("done");
    expect(word(await bring(people.rosa, old.id, "after", jpeg()))).toBe("tooLate");
  });

  test("stand on the page of the idea, each with its words", async () => {
    const id = await idea("in_progress");
    await bring(people.rosa, id, "before", jpeg());
    const seen = await asked(people.neighbour, (db) => findDoing(db, people.neighbour, id));
    expect(seen?.picturing).toEqual([]);
    expect(seen?.pictures).toMatchObject({
      ...{ idea: [], after: [], sheet: [] },
      before: [{ kind: "image", alt: "Si vede cortile.jpg", width: 600, height: 800, mine: false }],
    });
  });
});

const sees: Record<Name, { idea: boolean; sheet: boolean }> = {
  rosa: { idea: true, sheet: false },
  neighbour: { idea: true, sheet: false },
  dino: { idea: true, sheet: true },
  ines: { idea: true, sheet: true },
  officer: { idea: true, sheet: true },
  tied: { idea: true, sheet: false },
  "officer elsewhere": { idea: false, sheet: false },
  elsewhere: { idea: false, sheet: false },
  gone: { idea: false, sheet: false },
};
describe.each(Object.keys(sees) as Name[])("%s", (name) => {
  test("is given the files that are theirs to see, and none by another address", async () => {
    const [id, other] = [await idea("gathering"), await idea("gathering")];
    await bring(people.rosa, id, "idea", jpeg());
    await bring(people.dino, id, "sheet", jpeg());
    const [drawing = 0, signed = 0] = await idsOf(id);
    const got = {
      idea: (await fetched(people[name], id, drawing)) !== null,
      sheet: (await fetched(people[name], id, signed)) !== null,
    };
    expect(got).toEqual(sees[name]);
    expect(await fetched(people[name], other, drawing)).toBeNull();
    const page = await asked(people[name], (db) => findDoing(db, people[name], id));
    expect((page?.pictures.sheet.length ?? 0) > 0).toBe(sees[name].sheet);
  });
});

test("a draft's pictures are for who writes it", async () => {
  const id = await idea("draft");
  await bring(people.rosa, id, "idea", jpeg());
  const [attachment = 0] = await idsOf(id);
  expect((await fetched(people.rosa, id, attachment))?.headers.get("Cache-Control")).toContain("private");
  for (const name of ["neighbour", "dino", "officer"] as const)
    expect(await fetched(people[name], id, attachment)).toBeNull();
  expect(word(await deleteDraft(once(people.rosa), id))).toBe("done");
  expect(await run("select from attachment where initiative_id = $1", [id])).toEqual([]);
});

describe("the forms", () => {
  const post = async (actor: Actor, id: number, fields: Record<string, string>, sent: Sent[] = [], act = "bring") => {
    const path = `/initiatives/${id}/pictures`;
    const answer = await picturesForms(
      { request: formOf(actor, `${path}?do=${act}`, fields, sent), actor },
      id,
      path,
      "pictures",
    );
    if (answer instanceof Response) return answer.headers.get("Location");
    const { data, init } = answer as { data: { reply: FormReply }; init: ResponseInit | null };
    return { status: init?.status, ...data.reply };
  };

  test("without scripts: chosen, brought, said in words, hung, taken out", async () => {
    const id = await idea("in_progress");
    const none = await post(people.rosa, id, { purpose: "before" });
    expect(none).toMatchObject({ status: 422, errors: { files: "initiatives:pictures.errors.none" } });
    const first = await post(people.rosa, id, {}, [jpeg()]);
    expect(first).toMatchObject({ status: 422, errors: { purpose: "initiatives:pictures.errors.purpose" } });
    const { values = {} } = first as { values?: Record<string, string> };
    const alt = `alt-${values["attached"]}`;
    const points = await post(people.rosa, id, { ...values, purpose: "before", [alt]: "Scrivi a ada@posta.it" });
    expect(points).toMatchObject({ status: 422, errors: { [alt]: "initiatives:pictures.errors.points" } });
    const went = await post(people.rosa, id, { ...values, purpose: "before", [alt]: "Il muro con la crepa" });
    expect(went).toBe(`/initiatives/${id}/pictures?done=brought`);
    expect(await hung(id)).toMatchObject([{ purpose: "before", alt: "Il muro con la crepa" }]);
    const attachmentId = String((await idsOf(id))[0]);
    const out = await post(people.rosa, id, { attachmentId }, [], "removePicture");
    expect([out, await idsOf(id)]).toEqual([`/initiatives/${id}/pictures?done=pictureRemoved`, []]);
  });

  test("a sheet comes on its own page alone, and only from the committee", async () => {
    const id = await idea("gathering");
    expect(await post(people.dino, id, { purpose: "sheet" }, [jpeg()])).toMatchObject({ status: 422 });
    const path = `/initiatives/${id}/paper`;
    const bringing = async (actor: MemberActor) => {
      const [{ id: file, alt }] = (await waiting(actor, jpeg())) as [{ id: number; alt: string }];
      const fields = { attached: String(file), [`file-${file}`]: "image cortile.jpg", [`alt-${file}`]: alt };
      return paperForms({ request: formOf(actor, `${path}?do=bring`, fields), actor }, id, path);
    };
    expect(await bringing(people.rosa as MemberActor)).toMatchObject({ init: { status: 409 } });
    expect(await bringing(people.dino as MemberActor)).toMatchObject({ status: 302 });
    expect(await hung(id)).toMatchObject([{ purpose: "sheet", voice: "committee" }]);
  });
});

test("an erasure takes what shows one's idea and what one brought as who promotes it; the committee's stays", async () => {
  const home = await residentIn(portal, {}, place.id);
  await portal.make.committeeOffice({ person_id: home.person.id, condominium_id: place.id });
  const ada = await memberOf(home);
  const [own, theirs] = [await idea("in_progress", ada), await idea("in_progress")];
  const gathering = await idea("gathering", ada);
  await bring(ada, gathering, "idea", jpeg());
  await bring(ada, own, "before", jpeg());
  await bring(ada, theirs, "after", jpeg());
  await bring(ada, gathering, "sheet", jpeg());
  await bring(people.dino, own, "after", jpeg());
  const files = await asSystem("job", (trx) => fileReaders[0]!(trx, ada.personId));
  expect(files).toHaveLength(1);
  await asSystem("job", (trx) => erasePerson(trx, ada.personId, true));
  const left = await run(
    "select initiative_id as id, purpose, voice from attachment where initiative_id is not null order by initiative_id",
  );
  expect(left).toEqual([
    { id: own, purpose: "after", voice: "committee" },
    { id: theirs, purpose: "after", voice: "committee" },
    { id: gathering, purpose: "sheet", voice: "committee" },
  ]);
});

test("with the names of a sheet goes its photo, file and all; the other pictures stay as long as the idea", async () => {
  const id = await idea("gathering");
  await bring(people.dino, id, "sheet", jpeg());
  await bring(people.rosa, id, "idea", sheet("disegno.pdf"));
  await run("delete from attachment where initiative_id is null");
  const [signed = 0, drawing = 0] = await idsOf(id);
  await run(
    "update initiative set state = 'withdrawn', closed_at = now() - interval '366 days', published_at = now() - interval '400 days' where id = $1",
    [id],
  );
  expect(await fetched(people.dino, id, signed)).not.toBeNull();
  await runRetention();
  await asSystem("job", sweepFiles);
  expect(await idsOf(id)).toEqual([drawing]);
  expect((await fetched(people.rosa, id, drawing))?.status).toBe(200);
});
