import type { Day } from "@/lib/date/day";
import type { CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";

type Days = { employedFrom: Day; employedUntil: Day | null };

/** The facts with other days of employment of one person. */
export const withDays = (facts: Facts, id: string, days: Days): Facts => ({
  ...facts,
  people: facts.people.map((one) =>
    one.id === id ? { ...one, employedFrom: days.employedFrom, employedUntil: days.employedUntil } : one,
  ),
});

/** The earliest of some days; null of none. */
export const firstOf = (days: readonly Day[]): Day | null => [...days].sort()[0] ?? null;
const lastOf = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null;

/** Days of employment joined: from the earlier first day until the later end; a gap between them is closed. */
export const joinedDays = (one: Days, other: Days): Days => {
  const ends = [one.employedUntil, other.employedUntil].flatMap((day) => day ?? []);
  return {
    employedFrom: firstOf([one.employedFrom, other.employedFrom]) ?? one.employedFrom,
    employedUntil: ends.length === 2 ? lastOf(ends) : null,
  };
};

const keyOf = ({ type, track, earnedOn }: CredentialFacts): string => `${type} ${track} ${earnedOn}`;

/** Of certifications of one day and kind, the verified one. */
const collapsed = (all: readonly CredentialFacts[]): CredentialFacts[] => {
  const kept = new Map<string, CredentialFacts>();
  for (const one of all) {
    const key = one.status === "rejected" ? one.id : keyOf(one);
    if (kept.get(key)?.status !== "verified") kept.set(key, one);
  }
  return [...kept.values()];
};

/** A record as it is stored: in the facts, an objection looks like an end of employment. */
type Stored = Days & { id: string; objectedOn: Day | null };

/** The days for which both records count once they are one: an objection to either holds for both. */
const countedDays = (kept: Stored, other: Stored): Days => {
  const days = joinedDays(kept, other);
  const objectedOn = firstOf([kept, other].flatMap((row) => row.objectedOn ?? []));
  if (objectedOn === null) return days;
  const end = lastOf([objectedOn, days.employedFrom]) ?? objectedOn;
  return { ...days, employedUntil: firstOf([end, ...(days.employedUntil === null ? [] : [days.employedUntil])]) };
};

/** Of two records under one address, each first or chosen among others: one of them is what both become. */
const sharedOf = ({ shared: one }: PersonFacts, { shared: other }: PersonFacts): PersonFacts["shared"] => {
  if (!one || !other) return one ?? other;
  const isChosen = one.isChosen === null && other.isChosen === null ? null : Boolean(one.isChosen || other.isChosen);
  return { isFirst: one.isFirst || other.isFirst, isChosen };
};

const joined = (kept: PersonFacts, other: PersonFacts, days: Days): PersonFacts => {
  const shared = sharedOf(kept, other);
  return {
    ...kept,
    ...{ employedFrom: days.employedFrom, employedUntil: days.employedUntil },
    ...(shared ? { shared } : {}),
    credentials: collapsed([...kept.credentials, ...other.credentials]),
  };
};

/** The facts with two records of one person made one; as they are where one of them is not there. */
export const withMerged = (facts: Facts, one: Stored, two: Stored): Facts => {
  const kept = facts.people.find(({ id }) => id === one.id);
  const other = facts.people.find(({ id }) => id === two.id);
  if (!kept || !other) return facts;
  return {
    ...facts,
    people: facts.people.flatMap((row) =>
      row.id === two.id ? [] : row.id === one.id ? [joined(kept, other, countedDays(one, two))] : [row],
    ),
  };
};
