import type { Row } from "./world.ts";

export type StaffMember = {
  key: string;
  first: string;
  last: string;
  born: number;
  roles: Row<"staff_role">["role"][];
  /** Names of territories, or all of them. */
  territories: string[] | "all";
};

/** The people of the office. Giulia also lives in a condominium (planted.ts) and so decides nothing about it. */
export const staffList: StaffMember[] = [
  { key: "paolo", first: "Paolo", last: "Neri", born: 1984, roles: ["moderator"], territories: ["Firenze"] },
  {
    key: "silvia",
    first: "Silvia",
    last: "Conti",
    born: 1990,
    roles: ["moderator"],
    territories: ["Piana e Scandicci"],
  },
  {
    key: "giulia",
    first: "Giulia",
    last: "Renzi",
    born: 1987,
    roles: ["moderator"],
    territories: ["Valdisieve e Mugello"],
  },
  { key: "marta", first: "Marta", last: "Galli", born: 1978, roles: ["operator"], territories: "all" },
  { key: "sara", first: "Sara", last: "Bonanni", born: 1982, roles: ["mediator"], territories: "all" },
  { key: "elena", first: "Elena", last: "Vannini", born: 1971, roles: ["coordinator"], territories: "all" },
  { key: "roberto", first: "Roberto", last: "Salvi", born: 1966, roles: ["director"], territories: "all" },
  { key: "luca", first: "Luca", last: "Berti", born: 1993, roles: ["administrator"], territories: [] },
];

export const registryOfStaff = (key: string): string =>
  `CB-${String(staffList.findIndex((one) => one.key === key) + 1).padStart(5, "0")}`;
