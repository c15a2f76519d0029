import { createHash } from "node:crypto";
import type pg from "pg";
import type { ActorName, ActorSettings } from "./actors.ts";
import { nobody } from "./actors.ts";
import { fillDoing } from "./initiative-doing.ts";
import { fillInitiatives } from "./initiatives.ts";
import type { Places } from "./reach.ts";
import { registry, type Resident } from "./registry.ts";

export type World = {
  actors: Record<ActorName, ActorSettings>;
  condominiums: Record<"A" | "B" | "C", number>;
  noticeOfA: number;
  ideaOfA: number;
  /** Done, and two have said how it went. */
  doneIdeaOfA: number;
  /** A notice of the office that nobody has read. */
  officialOfA: number;
  batchOfA: number;
  places: Omit<Places, "rowsOf">;
};

/** The session token of a person of the world. */
export const tokenOf = (personId: number) => `token-${personId}`;
/** How the portal stores it. */
export const hashOf = (text: string) => createHash("sha256").update(text).digest();

/**
 * Real rows in every table, on both sides of every border: condominiums A and C in one territory, B in another, people
 * of each kind, and for each person every private thing they can have.
 */
export async function buildWorld(owner: pg.Pool): Promise<World> {
  const make = registry(owner);
  const [near, far] = [await make.territory(), await make.territory()];
  const a = await make.condominium({ territory_id: near.id });
  const c = await make.condominium({ territory_id: near.id });
  const b = await make.condominium({ territory_id: far.id });
  const tenants = {
    a: await make.resident({ condominium_id: a.id }),
    b: await make.resident({ condominium_id: b.id }),
    c: await make.resident({ condominium_id: c.id }),
    former: await make.formerTenant({ condominium_id: a.id }),
    committee: await make.resident({ condominium_id: a.id }),
    otherCommittee: await make.resident({ condominium_id: b.id }),
  };
  for (const { person, condominium } of [tenants.committee, tenants.otherCommittee, tenants.former]) {
    await make.committeeOffice({ person_id: person.id, condominium_id: condominium.id });
  }
  const staff = {
    near: await make.staff("moderator", [near.id]),
    far: await make.staff("moderator", [far.id]),
    coordinator: await make.staff("coordinator", [near.id, far.id]),
    administrator: await make.staff("administrator"),
  };
  await owner.query("insert into staff_conflict values ($1, $2, 'vive qui'), ($3, $4, 'parente')", [
    staff.near.id,
    a.id,
    staff.far.id,
    b.id,
  ]);
  const noticeOfA = await fillCondominium(make, tenants.a, tenants.committee);
  const ideasOfA = await fillInitiatives(make, tenants.a, tenants.committee);
  const doneIdeaOfA = await fillDoing(make, ideasOfA, tenants.a, tenants.committee);
  await fillCondominium(make, tenants.b, tenants.otherCommittee);
  await fillCondominium(make, tenants.c, tenants.former);
  const elsewhere = [
    [tenants.b, tenants.otherCommittee],
    [tenants.c, tenants.former],
  ] as const;
  for (const [reader, writer] of elsewhere) {
    await fillDoing(make, await fillInitiatives(make, reader, writer), reader, writer);
  }
  const people = [...Object.values(tenants).map((tenant) => tenant.person), ...Object.values(staff)];
  for (const { id } of people) await fillPerson(owner, id);
  await fillOffice(owner);
  const batchOfA = await fillLetters(owner, tenants.a, staff.coordinator.id);
  await fillLetters(owner, tenants.b, staff.coordinator.id);
  await fillRegistry(owner, staff.coordinator.id);

  const stairwells = await make.db.selectFrom("stairwell").select(["id", "condominium_id as place"]).execute();
  const tenant = ({ person, household, condominium }: Resident, own: number[]): ActorSettings => ({
    ...nobody,
    personId: person.id,
    condominiums: [condominium.id],
    households: [household.id],
    stairwells: own,
  });
  const homeOf = async (resident: Resident) => [(await stairwellOf(make, resident)).id];
  const everyStairwell = stairwells.filter(({ place }) => place === a.id).map(({ id }) => id);
  const worker = ({ id }: { id: number }, role: string, territories: number[]): ActorSettings => ({
    ...nobody,
    personId: id,
    territories,
    roles: [role],
  });
  return {
    condominiums: { A: a.id, B: b.id, C: c.id },
    noticeOfA,
    ideaOfA: ideasOfA[0],
    doneIdeaOfA,
    officialOfA: (await make.notice({ condominium_id: a.id, author_id: staff.coordinator.id })).id,
    batchOfA,
    places: { territoryOfCondominium: new Map([a, b, c].map((row) => [row.id, row.territory_id])) },
    actors: {
      "tenant of A": tenant(tenants.a, await homeOf(tenants.a)),
      "tenant of B": tenant(tenants.b, await homeOf(tenants.b)),
      "former tenant of A": { ...nobody, personId: tenants.former.person.id },
      "committee of A": tenant(tenants.committee, everyStairwell),
      "moderator of another territory": worker(staff.far, "moderator", [far.id]),
      "moderator of A's territory": worker(staff.near, "moderator", [near.id]),
      coordinator: worker(staff.coordinator, "coordinator", [near.id, far.id]),
      administrator: worker(staff.administrator, "administrator", []),
      anonymous: nobody,
    },
  };
}

async function fillCondominium(make: ReturnType<typeof registry>, reader: Resident, writer: Resident): Promise<number> {
  const condominium_id = reader.condominium.id;
  const notice = await make.notice({ condominium_id, author_id: writer.person.id, kind: "committee" });
  const mine = { condominium_id, author_id: writer.person.id };
  await make.notice({ ...mine, kind: "committee", published_at: new Date(Date.now() + 86_400_000) });
  for (const { id } of [await stairwellOf(make, reader), await make.stairwell({ condominium_id })]) {
    await make.comment({ author_id: reader.person.id }, await make.notice({ ...mine, stairwell_ids: [id] }));
  }
  await make.notice({ ...mine, kind: "neighbour", hidden_at: new Date() });
  const spoken = { notice_id: notice.notice_id, lang: "en", title: "Water", body: "No water.", revision: 1 };
  await make.db
    .insertInto("notice_version")
    .values({ ...spoken, source: "person", written_by: writer.person.id })
    .execute();
  const brief = { brief_what: "", brief_when: "", brief_where: "", brief_todo: "" };
  await make.db
    .insertInto("notice_revision")
    .values({
      ...{ notice_id: notice.notice_id, number: 1, lang: "it", title: "Acqua", body: "Manca.", ...brief },
      ...{ reason: "Cambia l'ora.", replaced_by: writer.person.id },
    })
    .execute();
  const territory_id = reader.condominium.territory_id;
  const left = { author_id: writer.person.id, saved_by: writer.person.id, words: "{}" };
  await make.db
    .insertInto("notice_draft")
    .values([
      { ...left, kind: "committee", condominium_id },
      { ...left, kind: "office", territory_id },
    ])
    .execute();
  const template = { territory_id, name: "Acqua", words: "{}", saved_by: writer.person.id };
  await make.db.insertInto("notice_template").values(template).execute();
  const { id: own } = await stairwellOf(make, reader);
  for (const notice_id of [null, notice.notice_id, (await make.notice({ ...mine, stairwell_ids: [own] })).notice_id]) {
    const file = { hash: hashOf(`${notice_id}`), bytes: 1, name: "a.pdf", alt: "Orari" };
    await make.db
      .insertInto("attachment")
      .values({ ...file, notice_id, uploaded_by: writer.person.id, kind: "pdf" })
      .execute();
  }
  const desk = { hash: hashOf("desk"), bytes: 1, name: "b.pdf", kind: "pdf", territory_id } as const;
  await make.db
    .insertInto("attachment")
    .values({ ...desk, uploaded_by: writer.person.id })
    .execute();
  const first = await make.comment({ author_id: reader.person.id }, notice);
  await make.comment({ author_id: writer.person.id, parent_id: first.id }, notice);
  const read = {
    posting_id: notice.id,
    condominium_id,
    household_id: reader.household.id,
    person_id: reader.person.id,
  };
  await make.db.insertInto("notice_read").values(read).execute();
  await fillPaper(make, reader, writer, notice.id);
  return notice.id;
}

/** A poster in the stairs, and answers that two of the house do not want to see. */
async function fillPaper(make: ReturnType<typeof registry>, reader: Resident, writer: Resident, posting: number) {
  const stairwell = await stairwellOf(make, reader);
  const where = { posting_id: posting, condominium_id: reader.condominium.id, stairwell_id: stairwell.id };
  await make.db
    .insertInto("posting_display")
    .values({ ...where, posted_by: writer.person.id })
    .execute();
  const mutes = [reader, writer].map(({ person }) => ({ person_id: person.id, posting_id: posting }));
  await make.db.insertInto("notice_mute").values(mutes).execute();
}

async function stairwellOf(make: ReturnType<typeof registry>, { tenancy }: Resident): Promise<{ id: number }> {
  const home = make.db.selectFrom("dwelling").select("stairwell_id as id").where("id", "=", tenancy.dwelling_id);
  return home.executeTakeFirstOrThrow();
}

async function fillPerson(owner: pg.Pool, id: number): Promise<void> {
  const token = hashOf(tokenOf(id));
  const insert = (text: string, ...values: unknown[]) => owner.query(`insert into ${text}`, [id, ...values]);
  await insert("access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '90 days')", token);
  await insert("passphrase (person_id, argon2_hash) values ($1, 'hash')");
  await insert(
    "sign_in_link (person_id, token_hash, purpose, email, expires_at) values ($1, $2, 'enter', 'a@b.it', now())",
    token,
  );
  await insert("second_factor (person_id, sealed_secret) values ($1, $2)", token);
  await insert("recovery_code (person_id, code_hash) values ($1, $2)", token);
  await insert(
    "session (person_id, token_hash, sliding, expires_at) values ($1, $2, true, now() + interval '1 day')",
    token,
  );
  await insert("known_device (person_id, device_hash) values ($1, $2)", token);
  await insert("account_event (person_id, kind) values ($1, 'newDevice')");
  await insert(
    "sign_in_pairing (helper_id, token_hash, number, expires_at) values ($1, $2, $3, now())",
    token,
    String(id).padStart(6, "0"),
  );
  await insert("identity_check (person_id, checked_by, method) values ($1, $1, 'document')");
  await insert("data_access (person_id, staff_id, staff_name, kind) values ($1, $1, 'Ada', 'sheet')");
  await insert("staff_change (person_id, kind) values ($1, 'made')");
  await insert("data_export (person_id) values ($1)");
  await insert("erasure_request (person_id, words, due_on) values ($1, true, '2030-01-01')");
  await insert("idempotency_key (person_id, scope, key) values ($1, 'test', 'key-0001')");
}

async function fillOffice(owner: pg.Pool): Promise<void> {
  await owner.query(`
    insert into company (name, office_name, office_phone, office_hours) values ('Casa', 'Sportello', '055 000', '[]');
    insert into cluster (name, municipality_id) select 'Comparto ' || id, id from municipality limit 2;
    insert into throttle (key, hits, window_ends_at) values ('\\x01', 1, now()), ('\\x02', 1, now());
    insert into translation (hash, text) values ('\\x01', 'Water.'), ('\\x02', 'Tuesday.');
    insert into accessibility_feedback (key, page, message) values ('first-key', '/', 'Non leggo il titolo.'), ('second-key', '/help', 'Grazie.')`);
}

async function fillLetters(owner: pg.Pool, { person, condominium }: Resident, madeBy: number): Promise<number> {
  const { rows } = await owner.query<{ batch: number }>(
    `with batch as (insert into letter_batch (condominium_id, scope, made_by, letters, seed) values ($1, 'person', $2, 1, '\\x01') returning id)
     insert into letter (batch_id, condominium_id, person_id, place, access_code_id)
     select b.id, $1, $3, 1, (select k.id from access_code k where k.person_id = $3) from batch b returning batch_id as batch`,
    [condominium.id, madeBy, person.id],
  );
  return rows[0]?.batch ?? 0;
}

async function fillRegistry(owner: pg.Pool, madeBy: number): Promise<void> {
  for (const state of ["applied", "dropped"]) {
    await owner.query(
      `with made as (
         insert into registry_import (made_by, file_name, file_hash, bytes, effective_on, state) values ($1, 'a.csv', '\\x01', 1, '2026-01-01', $2) returning id),
       line as (insert into registry_import_row (import_id, line) select id, 1 from made)
       insert into registry_import_change (import_id, entity, entity_key) select id, 'person', '{}' from made`,
      [madeBy, state],
    );
    await owner.query("insert into registry_mapping (header, field, mapped_by) values ($1, 'name', $2)", [
      state,
      madeBy,
    ]);
    await owner.query("insert into retention_rule (kind, days) values ($1, 365)", [state]);
    await owner.query("insert into retention_run (removed) values ('{}')");
  }
}
