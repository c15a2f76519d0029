import type { StaffRole } from "~/platform/actor";

/** In the order in which the office names them. */
export const staffRoles = [
  "moderator",
  "operator",
  "mediator",
  "arrears",
  "coordinator",
  "director",
  "administrator",
] as const satisfies readonly StaffRole[];

/** How many colleagues one page shows. */
export const staffPageSize = 30;

/** A role with its days, as the office reads it. */
export type RoleTerm = { role: StaffRole; from: string; to: string | null; inForce: boolean; over: boolean };
