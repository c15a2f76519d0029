import { sql } from "kysely";

/** The day it is in Rome by the database's clock: when terms, tenancies and due dates begin and end. */
export const today = sql<string>`(now() at time zone 'Europe/Rome')::date`;
