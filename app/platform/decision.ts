/** The answer of a policy. `reason` is a locale key, so that a refused button can say why in the person's language. */
export type Decision<Reason extends string> = { allowed: true } | { allowed: false; reason: Reason };

export const allow: { allowed: true } = { allowed: true };

/** Says no, with the locale key of the reason. */
export function deny<Reason extends string>(reason: Reason): { allowed: false; reason: Reason } {
  return { allowed: false, reason };
}

/** What a command comes back with: a value, or a refusal that the person is told on the same screen (409). */
export type Outcome<Value, Reason extends string> = { ok: true; value: Value } | { ok: false; refusal: Reason };

/** The command did it. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** The command did nothing, and says why. */
export function refused<Reason extends string>(refusal: Reason): { ok: false; refusal: Reason } {
  return { ok: false, refusal };
}
