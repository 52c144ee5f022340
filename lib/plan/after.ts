import type { Day } from "@/lib/date/day";
import type { CredentialFacts, PersonFacts } from "@/lib/evaluate/facts/facts";
import type { RouteStep } from "./route";

type After = {
  /** The day on which every exam was passed and verified. */
  on: Day;
  employedFrom: Day;
  /** The versions in which each exam is passed; undefined is none in particular. */
  versions?: readonly (string | undefined)[];
};

/** The people after a route's steps: those given, with what they earned, then those who were hired. */
export const peopleAfter = (
  people: readonly PersonFacts[],
  steps: readonly RouteStep[],
  { on, employedFrom, versions = [undefined] }: After,
): PersonFacts[] => {
  const after = new Map(people.map((one) => [one.id, one]));
  for (const [place, { person: id, earn, track }] of steps.entries()) {
    const known = after.get(id) ?? { id, employedFrom, employedUntil: null, credentials: [] };
    const earned = versions.map(
      (version): CredentialFacts => ({
        id: `earned ${place} ${version ?? ""}`,
        type: earn,
        track,
        version,
        earnedOn: on,
        expiresOn: null,
        status: "verified",
      }),
    );
    after.set(id, earn === "hire" ? known : { ...known, credentials: [...known.credentials, ...earned] });
  }
  return [...after.values()];
};
