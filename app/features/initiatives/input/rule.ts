import { z } from "zod";
import { otherShare, ruleLimits, shareOf, usualShares } from "../model/rule";

const whole = (from: number, until: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(from, message).max(until, message);
const { share, supportDays, answerDays } = ruleLimits;
const wrongShare = "initiatives:rule.errors.other";
const part = z.string().trim().default("");

/** The form of the rule of a house. The two numbers count only where another share is chosen. */
export const RuleInput = z
  .object({
    share: z.enum([...usualShares, otherShare], { error: "initiatives:rule.errors.share" }),
    shareNumerator: part,
    shareDenominator: part,
    supportDays: whole(supportDays.from, supportDays.until, "initiatives:rule.errors.supportDays"),
    answerDays: whole(answerDays.from, answerDays.until, "initiatives:rule.errors.answerDays"),
    revision: z.coerce.number().int().nonnegative(),
  })
  .transform(({ share: chosen, shareNumerator, shareDenominator, ...rest }, context) => {
    if (chosen !== otherShare) return { ...rest, ...shareOf(chosen) };
    const [numerator, denominator] = [shareNumerator, shareDenominator].map((text) =>
      /^\d{1,3}$/.test(text) ? Number(text) : 0,
    ) as [number, number];
    const amiss = (field: string) => context.addIssue({ code: "custom", path: [field], message: wrongShare });
    if (denominator < 1 || denominator > share) amiss("shareDenominator");
    else if (numerator < 1 || numerator > denominator) amiss("shareNumerator");
    return { ...rest, shareNumerator: numerator, shareDenominator: denominator };
  });
export type RuleInput = z.output<typeof RuleInput>;
