import { addMonths, isWithin, monthsBefore } from "@/lib/date/day";
import type { CredentialClause } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import type { MeasureRule } from "@/lib/edition/leaf-rule";
import type { Facts } from "@/lib/evaluate/facts/facts";

/** Another rules engine with the same rules and facts: answers tier and competencies. */
export type Rival = (facts: Facts, on: string) => Promise<{ tier: string; competencies: string[] }>;

/** The credential types that count as this one, by the ladder. */
export const servingAs = (edition: Edition, type: string): string[] => {
  const rank = edition.ladder.types.indexOf(type);
  return rank < 0 ? [type] : edition.ladder.types.slice(rank);
};

/** The number of people who hold a credential for each of these clauses. */
export const countHolders = (edition: Edition, { people }: Facts, on: string, clauses: CredentialClause[]): number => {
  const asked = clauses.map(({ type, tracks }) => ({ types: servingAs(edition, type), tracks }));
  let count = 0;
  for (const { employedFrom, employedUntil, credentials } of people)
    if (
      isWithin(on, employedFrom, employedUntil) &&
      asked.every(({ types, tracks }) =>
        credentials.some(
          ({ type, track, status, earnedOn, expiresOn }) =>
            status === "verified" &&
            types.includes(type) &&
            (tracks === null || (track !== null && tracks.includes(track))) &&
            isWithin(on, earnedOn, expiresOn),
        ),
      )
    )
      count += 1;
  return count;
};

/** The last day that does not count and the months that count, for this edition's periods. */
export const windowFrom = ({ over }: MeasureRule, on: string): { after: string; months: string[] } => {
  if (over.window === "periods") throw new Error("periods are not asked of the rivals");
  return {
    after: addMonths(on, -over.months),
    months: over.window === "full-months" ? monthsBefore(on, over.months) : [],
  };
};

/** The sum of a measure, or its monthly average. */
export const totalOf = (edition: Edition, { activity }: Facts, on: string, rule: MeasureRule): number => {
  const { after, months } = windowFrom(rule, on);
  let total = 0;
  for (const one of activity) {
    if (one.kind !== rule.measure || one.status !== "verified") continue;
    if ("month" in one) total += months.includes(one.month) ? one.points : 0;
    else if ("bookedOn" in one)
      total += one.currency === edition.currency && one.bookedOn > after && one.bookedOn <= on ? one.amountCents : 0;
    else if ("completedOn" in one) total += one.completedOn > after && one.completedOn <= on ? 1 : 0;
  }
  return rule.as === "monthly-average" ? total / months.length : total;
};

export const isInForce = ({ agreement }: Facts, on: string): boolean =>
  agreement !== null && isWithin(on, agreement.inForceOn, agreement.endsOn);

/** The highest tier among those reached. */
export const tierReached = (edition: Edition, reached: readonly string[]): string =>
  edition.tiers.findLast(({ id }) => reached.includes(id))?.id ?? edition.tiers[0]?.id ?? "";
