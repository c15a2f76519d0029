type Share = { shareNumerator: number; shareDenominator: number };

/** Shares of the homes that houses usually ask for, the smallest first. */
export const usualShares = ["quarter", "third", "half", "twoThirds"] as const;
type UsualShare = (typeof usualShares)[number];
/** A share that is written in two numbers. */
export const otherShare = "other";

/** What the tables take. */
export const ruleLimits = { share: 100, supportDays: { from: 14, until: 365 }, answerDays: { from: 7, until: 90 } };

const numbers: Record<UsualShare, Share> = {
  quarter: { shareNumerator: 1, shareDenominator: 4 },
  third: { shareNumerator: 1, shareDenominator: 3 },
  half: { shareNumerator: 1, shareDenominator: 2 },
  twoThirds: { shareNumerator: 2, shareDenominator: 3 },
};

/** A usual share as two numbers. */
export const shareOf = (share: UsualShare): Share => numbers[share];

/** The usual share that two numbers make, however they are written: two quarters are a half. */
export function usualShare(rule: Share): UsualShare | undefined {
  return usualShares.find((share) => {
    const { shareNumerator, shareDenominator } = numbers[share];
    return shareNumerator * rule.shareDenominator === shareDenominator * rule.shareNumerator;
  });
}
