import { definerFunctions } from "../definer-functions.ts";
import { exposures, type Exposure, type TableExposure, type Verb } from "../exposure.ts";

const rolesOf = { door: "cortile_door", job: "cortile_job", registry: "cortile_registry" } as const;
const everyRole = ["cortile_app", ...Object.values(rolesOf)].join(", ");

/** The SQL condition under which a row belongs to the actor of the transaction. */
export function condition(exposure: Exposure, table: string): string {
  switch (exposure.kind) {
    case "public":
      return "true";
    case "condominium":
      return `${exposure.column} = any ((select actor_condominiums())::bigint[])`;
    case "household":
      return `${exposure.column} = any ((select actor_households())::bigint[])`;
    case "person":
      return `${exposure.column} = (select actor_person())`;
    case "territoryItself":
      return `${exposure.column} = any ((select actor_territories())::bigint[])`;
    case "territory":
      // Who has no territory, as all residents, must not cost a look through all condominiums.
      return `(select actor_territories())::bigint[] <> '{}' and ${exposure.column} in (
        select c.id from condominium c where c.territory_id = any ((select actor_territories())::bigint[]))`;
    case "staff":
      return `(select actor_roles())::text[] && '{${exposure.roles.join(",")}}'`;
    case "stairwells":
      return `(${exposure.column} is null or ${exposure.column} && (select actor_stairwells())::bigint[])`;
    case "since":
      return `${exposure.column} <= now()`;
    case "empty":
      return `${exposure.column} is null`;
    case "word":
      return `${exposure.column} in ('${exposure.words.join("','")}')`;
    case "committee":
      return `exists (select from committee_office o where o.condominium_id = ${table}.${exposure.column}
        and o.person_id = (select actor_person()) and in_force(o.starts_on, o.ends_on) offset 0)`;
    case "through":
      // Row security of the other table applies inside. With "offset" each row is looked up: without it the planner may
      // read the whole other table beforehand.
      return `exists (select from ${exposure.table} seen where seen.${exposure.key} = ${table}.${exposure.column} offset 0)`;
    case "all":
      return `(${exposure.of.map((part) => condition(part, table)).join(" and ")})`;
  }
}

function policy(table: string, verb: Verb, ways: Exposure[]): string[] {
  if (ways.length === 0) return [];
  const rule = ways.map((way) => condition(way, table)).join(" or ");
  const clauses = { select: `using (${rule})`, delete: `using (${rule})`, insert: `with check (${rule})` };
  const clause = verb === "update" ? `using (${rule}) with check (${rule})` : clauses[verb];
  return [
    `create policy ${table}_${verb} on ${table} for ${verb} to cortile_app ${clause}`,
    `grant ${verb} on ${table} to cortile_app`,
  ];
}

function tableStatements(table: string, exposure: TableExposure): string[] {
  const statements = [
    `alter table ${table} enable row level security`,
    `revoke all on ${table} from ${everyRole}`,
    ...policy(table, "select", exposure.read),
    ...policy(table, "insert", exposure.insert ?? []),
    ...policy(table, "update", exposure.update ?? []),
    ...policy(table, "delete", exposure.delete ?? []),
  ];
  for (const [role, verbs] of Object.entries(exposure.system ?? {})) {
    const name = rolesOf[role as keyof typeof rolesOf];
    statements.push(`grant ${verbs.join(", ")} on ${table} to ${name}`);
    for (const verb of verbs) {
      const clause = { select: "using (true)", delete: "using (true)", insert: "with check (true)" };
      const rule = verb === "update" ? "using (true) with check (true)" : clause[verb];
      statements.push(`create policy ${table}_${role}_${verb} on ${table} for ${verb} to ${name} ${rule}`);
    }
  }
  return statements;
}

/**
 * All statements that put row security in force, made from db/exposure.ts. Run by the owner after every migration.
 * Row security is enabled and not forced: forcing it on the owner breaks backfills, COPY and definer functions.
 */
export function policyStatements(): string[] {
  return [
    `grant usage on schema public to ${everyRole}`,
    "revoke execute on all functions in schema public from public",
    ...[
      "actor_person",
      "actor_condominiums",
      "actor_households",
      "actor_stairwells",
      "actor_territories",
      "actor_roles",
    ].map((name) => `grant execute on function ${name}() to ${everyRole}`),
    `grant execute on function in_force(date, date) to ${everyRole}`,
    "grant execute on function supports_that_count(bigint) to cortile_job",
    "grant execute on function home_of(bigint), initiative_answerers(bigint) to cortile_job",
    "grant execute on function promotes_initiative(bigint, bigint), follows_initiative(bigint, bigint) to cortile_app, cortile_job",
    ...Object.keys(definerFunctions).map((signature) => `grant execute on function ${signature} to cortile_app`),
    ...Object.entries(exposures).flatMap(([table, exposure]) => tableStatements(table, exposure)),
  ];
}
