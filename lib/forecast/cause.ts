import type { Day, Month } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { activityWhen, countsFrom } from "@/lib/evaluate/facts/activity";
import { isConfidentialActivity } from "@/lib/evaluate/facts/confidential";
import type { CredentialFacts, Facts } from "@/lib/evaluate/facts/facts";

type OfCredential = { id: string; person: string; type: string; track: string | null };

/**
 * What happens to a record on the day of a change. `id` and `on` of an activity are null for a reader who may not
 * recognise it.
 */
export type Cause =
  /** `credential-ages`: nothing happens to it, but from that day the rules no longer take it. */
  | ({ cause: "credential-expires" | "credential-begins" | "credential-ages" } & OfCredential)
  | { cause: "person-leaves" | "person-joins"; person: string }
  | {
      cause: "activity-leaves" | "activity-enters";
      id: string | null;
      kind: string;
      isConfidential: boolean;
      on: Day | Month | null;
    }
  | { cause: "agreement-ends" | "agreement-begins" }
  | { cause: "override-ends" | "override-begins" | "grandfathering-ends" }
  /** The tier review takes a tier that is no longer earned. */
  | { cause: "review" };

type Moved = { facts: Facts; on: Day; counts: (id: string) => boolean };

const ofCredential = (person: string, { id, type, track }: CredentialFacts): OfCredential => ({
  id,
  person,
  type,
  track,
});

const causesOfPeople = ({ facts, on, counts }: Moved): Cause[] =>
  facts.people.flatMap(({ id: person, employedFrom, employedUntil, credentials }) => {
    const own = credentials.filter(({ id }) => counts(id));
    if (own.length === 0) return [];
    const moves: Cause[] = [
      ...(employedUntil === on ? [{ cause: "person-leaves" as const, person }] : []),
      ...(employedFrom === on ? [{ cause: "person-joins" as const, person }] : []),
    ];
    // Staying would not help if a credential expires on the same day, so both causes are named.
    const turns = own.flatMap((one): Cause[] => {
      if (one.expiresOn === on) return [{ cause: "credential-expires", ...ofCredential(person, one) }];
      if (one.earnedOn === on) return [{ cause: "credential-begins", ...ofCredential(person, one) }];
      return moves.length > 0 ? [] : [{ cause: "credential-ages", ...ofCredential(person, one) }];
    });
    return [...moves, ...turns];
  });

const causesOfActivity = ({ facts, on, counts }: Moved): Cause[] =>
  facts.activity
    .filter(({ id }) => counts(id))
    .map((one) => ({
      cause: countsFrom(one) === on ? "activity-enters" : "activity-leaves",
      id: one.id,
      kind: one.kind,
      isConfidential: isConfidentialActivity(one),
      on: activityWhen(one),
    }));

const causesOfAgreement = ({ facts: { agreement }, on, counts }: Moved): Cause[] => {
  if (!agreement || !counts("agreement")) return [];
  if (agreement.endsOn === on) return [{ cause: "agreement-ends" }];
  return agreement.inForceOn === on ? [{ cause: "agreement-begins" }] : [];
};

const causesOfGrants = (edition: Edition, { facts, on, counts }: Moved): Cause[] => [
  ...(facts.overrides ?? [])
    .filter(({ id, from, until }) => counts(id) && (from === on || until === on))
    .map(({ until }): Cause => ({ cause: until === on ? "override-ends" : "override-begins" })),
  ...(edition.grandfathering ?? [])
    .filter(({ id, until }) => counts(id) && until === on)
    .map((): Cause => ({ cause: "grandfathering-ends" })),
];

/**
 * Why a tier or a competency changes on a day: what happens that day to the records in a forecast's `because`. Empty
 * only where `because` is. Pure.
 */
export const causesOf = (edition: Edition, facts: Facts, on: Day, because: readonly string[]): Cause[] => {
  const ids = new Set(because);
  const moved: Moved = { facts, on, counts: (id) => ids.has(id) };
  return [
    ...causesOfAgreement(moved),
    ...causesOfGrants(edition, moved),
    ...causesOfPeople(moved),
    ...causesOfActivity(moved),
  ];
};

/**
 * Redacts revenue in a list of causes for a reader who may not see it: that licence revenue begins or ceases to count
 * stays, which order and when goes. Pure.
 */
export const redactCauses = (causes: readonly Cause[]): Cause[] => {
  const seen = new Set<string>();
  return causes.flatMap((one) => {
    if (!("kind" in one) || !one.isConfidential) return [one];
    const key = `${one.cause} ${one.kind}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, id: null, on: null }];
  });
};
