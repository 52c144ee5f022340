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

const firstOf = (days: readonly Day[]): Day | null => [...days].sort()[0] ?? null;
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

const joined = (kept: PersonFacts, other: PersonFacts): PersonFacts => ({
  ...kept,
  ...joinedDays(kept, other),
  credentials: collapsed([...kept.credentials, ...other.credentials]),
});

/** The facts with two records of one person made one; as they are where one of them is not there. */
export const withMerged = (facts: Facts, keptId: string, mergedId: string): Facts => {
  const kept = facts.people.find(({ id }) => id === keptId);
  const other = facts.people.find(({ id }) => id === mergedId);
  if (!kept || !other) return facts;
  return {
    ...facts,
    people: facts.people.flatMap((one) =>
      one.id === mergedId ? [] : one.id === keptId ? [joined(kept, other)] : [one],
    ),
  };
};
