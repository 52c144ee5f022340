import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { heightOf } from "@/lib/evaluate/trace/selectors";

type Open = { hours: number; people: PersonFacts[] };

const countsOn = (on: Day, person: PersonFacts, one: CredentialFacts): boolean =>
  one.status === "verified" &&
  one.earnedOn <= on &&
  (one.expiresOn === null || on < one.expiresOn) &&
  person.employedFrom <= on &&
  (person.employedUntil === null || on < person.employedUntil);

const isAllowed = (edition: Edition, on: Day, person: PersonFacts, after: string, track: string | null): boolean =>
  person.credentials.some(
    (one) =>
      countsOn(on, person, one) &&
      one.track === track &&
      edition.ladder.types.indexOf(one.type) >= edition.ladder.types.indexOf(after),
  );

const earned = (edition: Edition, on: Day, open: Open): Open[] =>
  open.people.flatMap((person, place) =>
    person.employedFrom > on || (person.employedUntil !== null && person.employedUntil <= on)
      ? []
      : edition.effort.earn.flatMap(({ type, hours, after }) =>
          (hasTrackIn(edition, type) ? edition.tracks.map(({ id }): string | null => id) : [null]).flatMap((track) => {
            if (person.credentials.some((one) => countsOn(on, person, one) && one.type === type && one.track === track))
              return [];
            if (after !== null && !isAllowed(edition, on, person, after, track)) return [];
            const id = `${person.id}-new-${type}-${track}`;
            const exam: CredentialFacts = { id, type, track, earnedOn: on, expiresOn: null, status: "verified" };
            const better = { ...person, credentials: [...person.credentials, exam] };
            return [{ hours: open.hours + hours, people: open.people.with(place, better) }];
          }),
        ),
  );

const hired = (edition: Edition, on: Day, { hours, people }: Open): Open => ({
  hours: hours + edition.effort.hire.hours,
  people: [...people, { id: `new-${people.length}`, employedFrom: on, employedUntil: null, credentials: [] }],
});

const keyOf = ({ people }: Open): string =>
  JSON.stringify(
    people
      .map(
        ({ id, credentials }) =>
          (id.startsWith("new-") ? "" : id) + credentials.map((one) => `${one.type}${one.track}${one.status}`).sort(),
      )
      .sort(),
  );

/**
 * The least hours to a tier, for tests only: tries every exam and every hire in the order of their cost and asks the
 * engine after each. The route planner must find the same. Null where `limit` states were not enough.
 */
export const bruteForceHours = (edition: Edition, facts: Facts, on: Day, to: string, limit: number): number | null => {
  const queue = new Map<number, Open[]>([[0, [{ hours: 0, people: facts.people }]]]);
  const seen = new Set<string>();
  for (let turn = 0; turn < limit; turn += 1) {
    const cheapest = Math.min(...queue.keys());
    const open = queue.get(cheapest)?.pop();
    if (!open) return null;
    if (queue.get(cheapest)?.length === 0) queue.delete(cheapest);
    if (seen.has(keyOf(open))) continue;
    seen.add(keyOf(open));
    const { tier } = earnedTier(edition, { ...facts, people: open.people }, on);
    if (heightOf(edition, tier) >= heightOf(edition, to)) return open.hours;
    for (const next of [...earned(edition, on, open), hired(edition, on, open)])
      queue.set(next.hours, [...(queue.get(next.hours) ?? []), next]);
  }
  return null;
};
