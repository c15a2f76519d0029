import { numberIn } from "~/platform/address";

/** The year in the address of what was done together: null where there is none, 0, which nothing ended in, when it is no number. */
export const yearIn = (text: string | undefined): number | null => (text === undefined ? null : (numberIn(text) ?? 0));
