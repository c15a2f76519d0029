import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { accessPageSize } from "../model";
import { ownExports } from "../reach.server";

type OwnHome = {
  street: string;
  houseNumber: string;
  municipality: string;
  stairwell: string | null;
  dwelling: string | null;
  contract: string | null;
  holder: boolean;
  joinedOn: string;
  leftOn: string | null;
};

/**
 * "My data": what the registry holds about the person, where they are signed in, the newest download, the last request
 * of erasure, and who saw their data, twenty at a time before `before`.
 */
export async function findDataPage(db: Db, actor: Actor, before: number | null) {
  const person = await db
    .selectFrom("person")
    .select([
      "registry_number as number",
      "first_name as firstName",
      "last_name as lastName",
      "birth_year as birthYear",
      "email",
      "email_confirmed_at as emailConfirmedAt",
      "phone",
      "phone_confirmed_at as phoneConfirmedAt",
      sql<number>`(select count(*)::int from session s where s.person_id = person.id and s.expires_at > now())`.as(
        "devices",
      ),
    ])
    .where("id", "=", actor.personId)
    .executeTakeFirstOrThrow();
  const homes = await sql<OwnHome>`
    select street, house_number as "houseNumber", municipality, stairwell, dwelling, contract, holder,
      joined_on::text as "joinedOn", left_on::text as "leftOn" from own_homes()`.execute(db);
  const accesses = await db
    .selectFrom("data_access")
    .select(["id", "kind", "staff_name as who", "reason", "created_at as at"])
    .where("person_id", "=", actor.personId)
    .$if(before !== null, (query) => query.where("id", "<", before))
    .orderBy("id", "desc")
    .limit(accessPageSize + 1)
    .execute();
  const [download] = await ownExports(db, actor).limit(1).execute();
  const erasure = await db
    .selectFrom("erasure_request")
    .select(["state", "due_on as dueOn"])
    .where("person_id", "=", actor.personId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const shown = accesses.slice(0, accessPageSize);
  return {
    person,
    homes: homes.rows,
    accesses: shown,
    older: accesses.length > accessPageSize ? shown.at(-1)!.id : null,
    download: download ? { ...download, file: undefined } : null,
    erasure: erasure ?? null,
  };
}
export type DataPage = Awaited<ReturnType<typeof findDataPage>>;
