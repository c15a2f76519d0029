import { type Insertable, Kysely, PostgresDialect, type Selectable } from "kysely";
import type pg from "pg";
import type { Database } from "#db/schema.ts";

type Row<T extends keyof Database> = Selectable<Database[T]>;
type Some<T extends keyof Database> = Partial<Insertable<Database[T]>>;

/** A tenant with everything around: who, in which household, under which tenancy, in which condominium. */
export type Resident = {
  person: Row<"person">;
  household: Row<"household">;
  tenancy: Row<"tenancy">;
  condominium: Row<"condominium">;
};

const LONG_AGO = "2020-01-01";
const YESTERDAY_MOVED_OUT = "2024-06-30";

/**
 * Factories for integration tests: each writes one thing by owner SQL and invents whatever it stands on. Pass only what
 * the test is about. Names are numbered, so a test may call them as often as it likes.
 */
export function registry(owner: pg.Pool) {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: owner }) });
  let last = 0;
  const next = () => (last += 1);

  async function territory(values: Some<"territory"> = {}): Promise<Row<"territory">> {
    const row = { name: `Zona ${next()}`, ...values };
    return db.insertInto("territory").values(row).returningAll().executeTakeFirstOrThrow();
  }

  async function municipality(values: Some<"municipality"> = {}): Promise<Row<"municipality">> {
    const row = { name: `Comune ${next()}`, ...values };
    return db.insertInto("municipality").values(row).returningAll().executeTakeFirstOrThrow();
  }

  async function condominium(values: Some<"condominium"> = {}): Promise<Row<"condominium">> {
    const n = next();
    const row = {
      territory_id: values.territory_id ?? (await territory()).id,
      municipality_id: values.municipality_id ?? (await municipality()).id,
      code: `C${n}`,
      street: "Via del Glicine",
      house_number: String(n),
      storeys: 4,
      columns: 5,
      plaster: "ochre" as const,
      ...values,
    };
    return db.insertInto("condominium").values(row).returningAll().executeTakeFirstOrThrow();
  }

  async function stairwell(values: Some<"stairwell"> = {}): Promise<Row<"stairwell">> {
    const row = {
      condominium_id: values.condominium_id ?? (await condominium()).id,
      name: `Scala ${next()}`,
      ...values,
    };
    return db.insertInto("stairwell").values(row).returningAll().executeTakeFirstOrThrow();
  }

  async function dwelling(values: Some<"dwelling"> = {}, up?: Row<"stairwell">): Promise<Row<"dwelling">> {
    const stairs = up ?? (await stairwell({ condominium_id: values.condominium_id }));
    const row = {
      stairwell_id: stairs.id,
      code: `A${next()}`,
      floor: 1,
      unit: "1",
      rooms: "3.5",
      millesimi: "50",
      ...values,
      condominium_id: stairs.condominium_id,
    };
    return db.insertInto("dwelling").values(row).returningAll().executeTakeFirstOrThrow();
  }

  async function person(values: Some<"person"> = {}): Promise<Row<"person">> {
    const n = next();
    const row = {
      registry_number: `R${n}`,
      first_name: "Ada",
      last_name: `Prova ${n}`,
      birth_year: 1970,
      shown_name: `Ada ${n}`,
      welcomed_at: new Date(),
      ...values,
    };
    return db.insertInto("person").values(row).returningAll().executeTakeFirstOrThrow();
  }

  /** A household with a dwelling and a tenancy held by `holder_id`; it goes on unless `ends_on` says otherwise. */
  async function household(
    values: Some<"tenancy"> = {},
  ): Promise<{ household: Row<"household">; tenancy: Row<"tenancy"> }> {
    const home = await dwelling({ condominium_id: values.condominium_id });
    const condominium_id = home.condominium_id;
    const made = await db.insertInto("household").values({ condominium_id }).returningAll().executeTakeFirstOrThrow();
    const row = {
      condominium_id,
      dwelling_id: home.id,
      household_id: made.id,
      holder_id: values.holder_id ?? (await person()).id,
      contract_number: `K${next()}`,
      starts_on: LONG_AGO,
      ...values,
    };
    const tenancy = await db.insertInto("tenancy").values(row).returningAll().executeTakeFirstOrThrow();
    return { household: made, tenancy };
  }

  async function join(
    who: Row<"person">,
    home: { household: Row<"household"> },
    left_on: string | null,
  ): Promise<void> {
    const { id: household_id, condominium_id } = home.household;
    const member = { household_id, condominium_id, person_id: who.id, joined_on: LONG_AGO, left_on };
    await db.insertInto("household_member").values(member).execute();
    const face = { condominium_id, person_id: who.id, shown_name: who.shown_name ?? who.first_name };
    await db.insertInto("participant").values(face).execute();
  }

  async function withHome(who: Row<"person">, ends_on: string | null, condominium_id?: number): Promise<Resident> {
    const home = await household({ holder_id: who.id, ends_on, condominium_id });
    await join(who, home, ends_on);
    const row = db.selectFrom("condominium").selectAll().where("id", "=", home.household.condominium_id);
    return { person: who, ...home, condominium: await row.executeTakeFirstOrThrow() };
  }

  /** A person who lives in a condominium today and has been welcomed; pass `condominium_id` for a neighbour. */
  async function resident(values: { condominium_id?: number; person?: Some<"person"> } = {}): Promise<Resident> {
    return withHome(await person(values.person), null, values.condominium_id);
  }

  /** A person who moved out: the household's tenancy has ended and so has every right there. */
  async function formerTenant(values: { condominium_id?: number; person?: Some<"person"> } = {}): Promise<Resident> {
    return withHome(await person(values.person), YESTERDAY_MOVED_OUT, values.condominium_id);
  }

  async function committeeOffice(values: Some<"committee_office"> & { person_id: number; condominium_id: number }) {
    const row = { office: "responsible" as const, starts_on: LONG_AGO, ...values };
    return db.insertInto("committee_office").values(row).returningAll().executeTakeFirstOrThrow();
  }

  /** A person with a staff role and the territories they work in. */
  async function staff(role: Database["staff_role"]["role"], territoryIds: number[] = []): Promise<Row<"person">> {
    const who = await person();
    await db.insertInto("staff_role").values({ person_id: who.id, role, starts_on: LONG_AGO }).execute();
    for (const territory_id of territoryIds) {
      await db.insertInto("staff_territory").values({ person_id: who.id, territory_id }).execute();
    }
    return who;
  }

  /** A published notice of the office on one board, unless the values say otherwise; `id` is the posting's. */
  async function notice({
    condominium_id,
    stairwell_ids = null,
    pinned_until = null,
    hidden_at = null,
    ...values
  }: Some<"notice"> & Partial<Row<"posting">> = {}): Promise<Posted> {
    const row = {
      author_id: values.author_id ?? (await person()).id,
      kind: "office" as const,
      status: "published" as const,
      title: `Avviso ${next()}`,
      body: "Martedì manca l'acqua dalle 9 alle 13.",
      lang: "it",
      published_at: new Date(),
      ...values,
    };
    const text = await db.insertInto("notice").values(row).returningAll().executeTakeFirstOrThrow();
    const posting = {
      ...{ notice_id: text.id, condominium_id: condominium_id ?? (await condominium()).id },
      ...{ author_id: text.author_id, published_at: text.published_at, stairwell_ids, pinned_until, hidden_at },
    };
    return { ...text, ...(await db.insertInto("posting").values(posting).returningAll().executeTakeFirstOrThrow()) };
  }

  async function comment(values: Some<"notice_comment"> = {}, on?: Posted): Promise<Row<"notice_comment">> {
    const under = on ?? (await notice({ condominium_id: values.condominium_id }));
    const row = {
      posting_id: under.id,
      author_id: values.author_id ?? (await person()).id,
      voice: "neighbour" as const,
      body: `Grazie ${next()}.`,
      lang: "it",
      ...values,
      condominium_id: under.condominium_id,
    };
    return db.insertInto("notice_comment").values(row).returningAll().executeTakeFirstOrThrow();
  }

  return {
    db,
    territory,
    municipality,
    condominium,
    stairwell,
    dwelling,
    person,
    household,
    resident,
    formerTenant,
    committeeOffice,
    staff,
    notice,
    comment,
  };
}

/** A notice with the posting that hangs it on a board. */
export type Posted = Row<"notice"> & Row<"posting">;
export type Registry = ReturnType<typeof registry>;
