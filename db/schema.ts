import type { BuildingTables } from "./schema/buildings.ts";
import type { InitiativeTalkTables } from "./schema/initiative-talk.ts";
import type { InitiativeFollowingTables } from "./schema/initiative-following.ts";
import type { InitiativeDoingTables } from "./schema/initiative-doing.ts";
import type { InitiativeTables } from "./schema/initiatives.ts";
import type { NoticeTables } from "./schema/notices.ts";
import type { PeopleTables } from "./schema/people.ts";
import type { RecordTables } from "./schema/records.ts";
import type { RegistryTables } from "./schema/registry.ts";
import type { SignInTables } from "./schema/sign-in.ts";

export type { CalendarDate } from "./schema/calendar-date.ts";

/** Every table the portal can name. tests/integration/schema.test.ts holds it against the real database. */
export type Database = BuildingTables &
  PeopleTables &
  SignInTables &
  NoticeTables &
  InitiativeTables &
  InitiativeTalkTables &
  InitiativeFollowingTables &
  InitiativeDoingTables &
  RegistryTables &
  RecordTables;
