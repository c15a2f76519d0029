import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "~/platform/database.server";
import { singleton } from "~/platform/singleton.server";

const Hours = z.object({ days: z.array(z.number().int().min(1).max(7)), from: z.string(), to: z.string() });

export type Company = {
  name: string;
  officeName: string;
  phone: string;
  sms: string | null;
  hours: z.output<typeof Hours> | null;
  demonstration: boolean;
};

const unnamed: Company = {
  name: "Cortile",
  officeName: "Ufficio Gestione Sociale",
  phone: "",
  sms: null,
  hours: null,
  demonstration: false,
};
const freshFor = 60_000;

/** The housing company and how to reach its office: on every page, so it is kept for a minute. */
export async function findCompany(read: <T>(work: (db: Db) => Promise<T>) => Promise<T>): Promise<Company> {
  const kept = singleton("company", () => ({ at: 0, company: unnamed }));
  if (Date.now() - kept.at < freshFor) return kept.company;
  const row = await read((db) =>
    db
      .selectFrom("company")
      .select([
        "name",
        "office_name as officeName",
        "office_phone as phone",
        "office_sms as sms",
        sql<unknown>`office_hours`.as("hours"),
        "demonstration",
      ])
      .executeTakeFirst(),
  );
  kept.company = row ? { ...row, hours: Hours.safeParse(row.hours).data ?? null } : unnamed;
  kept.at = Date.now();
  return kept.company;
}
