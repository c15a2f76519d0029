export type ErasureState = "open" | "withdrawn" | "done" | "refused";

/** What goes; the words only if the person ticks them. */
export const goes = ["contacts", "ways", "devices", "name", "preferences", "files", "words"] as const;
/** What stays, each with its reason in the texts. */
export const stays = ["registry", "acts", "reads", "votes", "log"] as const;

/** How much there is of each; the keys are those of the definer function erasure_counts. */
export const goingCounts = [
  "email",
  "phone",
  "shownName",
  "signInName",
  "passphrase",
  "codes",
  "sessions",
  "devices",
  "events",
  "faces",
  "exports",
  "follows",
] as const;
export const wordCounts = ["notices", "comments", "initiatives", "ideaWork"] as const;
export const stayingCounts = [
  "tenancies",
  "offices",
  "acts",
  "reads",
  "supports",
  "evaluations",
  "accesses",
  "letters",
] as const;
export type ErasureCounts = Record<
  (typeof goingCounts)[number] | (typeof wordCounts)[number] | (typeof stayingCounts)[number],
  number
> & { emailConfirmed: boolean; staff: boolean; committee: boolean; condominiumIds: number[] };

/** Stands where erased words stood: it says nothing in any language. A title needs three signs. */
export const erasedText = "—";
export const erasedTitle = "———";

export const pageSize = 20;
export type Shelf = "open" | "closed";
