import type { Day } from "@/lib/date/day";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { sampleCredential } from "@/lib/evaluate/testing/sample-facts";
import type { RouteStep } from "@/lib/plan/route";

/** The facts after a route's steps, as if every exam were passed and verified that day. */
export const factsAfter = (given: Facts, steps: readonly RouteStep[], on: Day): Facts => {
  const people = new Map(given.people.map((one) => [one.id, one]));
  for (const { person: id, earn, track } of steps) {
    const known = people.get(id) ?? { id, employedFrom: on, employedUntil: null, credentials: [] };
    const exam = earn === "hire" ? [] : [sampleCredential(earn, track, { id: `${id}-${earn}-${track}`, earnedOn: on })];
    people.set(id, { ...known, credentials: [...known.credentials, ...exam] });
  }
  return { ...given, people: [...people.values()] };
};
