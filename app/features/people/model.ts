/** How the office made sure who somebody is. */
export const checkMethods = ["document", "contract", "known"] as const;
export type CheckMethod = (typeof checkMethods)[number];

export const committeeOffices = ["responsible", "treasurer", "secretary", "member"] as const;
/** Offices that one person at a time usually holds; two are allowed, and the page says so. */
export const singleOffices: readonly string[] = committeeOffices.filter((office) => office !== "member");

/** How many people a search shows; more ask for more words. */
export const searchSize = 20;

/** A person as the office sees them; days as "2026-05-12", moments as the database writes them. */
export type Sheet = {
  tied: false;
  id: number;
  firstName: string;
  lastName: string;
  registryNumber: string;
  birthYear: number;
  locale: string;
  toldBy: "paper" | "email" | "sms" | "app";
  email: string | null;
  emailConfirmed: boolean;
  phone: string | null;
  phoneConfirmed: boolean;
  condominiumId: number | null;
  street: string | null;
  houseNumber: string | null;
  current: boolean;
  tenancies: {
    id: number;
    contract: string;
    street: string;
    houseNumber: string;
    stairwell: string;
    unit: string;
    floor: number;
    code: string;
    holder: boolean;
    joined: string;
    left: string | null;
  }[];
  household: { id: number; firstName: string; lastName: string; holder: boolean }[];
  offices: {
    id: number;
    office: "responsible" | "treasurer" | "secretary" | "member";
    from: string;
    to: string | null;
  }[];
  entered: boolean;
  /** "2026-05": a day would say more about somebody's life than the office needs. */
  lastSeen: string | null;
  codeUntil: string | null;
  passphrase: boolean;
  checks: { id: number; method: CheckMethod; at: string; by: string }[];
  seen: {
    id: number;
    kind:
      "sheet" | "letter" | "identity" | "assisted" | "registry" | "staff" | "erasure" | "secondFactor" | "notReached";
    at: string;
    by: string;
    reason: string;
  }[];
};
