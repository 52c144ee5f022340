import type { ActivityKind } from "@/lib/activity/kind";
import { addMonths, type Day, type Month } from "@/lib/dates";
import type { ActivityFacts, Facts } from "@/lib/programme/facts";
import { whenOf } from "@/lib/programme/prove-measure";
import { isPortalMeasure } from "@/lib/programme/vocabulary";

/** What happens to a record on the day of a change. An activity that must not be recognised has neither id nor day. */
export type Cause =
  | {
      cause: "credential-expires" | "credential-begins";
      id: string;
      person: string;
      type: string;
      track: string | null;
    }
  | { cause: "person-leaves" | "person-joins"; person: string }
  | { cause: "activity-leaves" | "activity-enters"; id: string | null; kind: ActivityKind; on: Day | Month | null }
  | { cause: "agreement-ends" | "agreement-begins" };

/** What goes by month counts once the month is over, everything else from its own day. */
const entersOn = (one: ActivityFacts): Day => {
  const when = whenOf(one);
  return when.length === 7 ? addMonths(`${when}-01`, 1) : when;
};

const causesOfPeople = ({ people }: Facts, on: Day, counts: (id: string) => boolean): Cause[] =>
  people.flatMap(({ id: person, employedFrom, employedUntil, credentials }) => {
    const own = credentials.filter(({ id }) => counts(id));
    if (own.length === 0) return [];
    if (employedUntil === on) return [{ cause: "person-leaves" as const, person }];
    const turned = own.flatMap(({ id, type, track, earnedOn, expiresOn }): Cause[] => {
      if (expiresOn === on) return [{ cause: "credential-expires", id, person, type, track }];
      return earnedOn === on ? [{ cause: "credential-begins", id, person, type, track }] : [];
    });
    return employedFrom === on ? [{ cause: "person-joins" as const, person }] : turned;
  });

/** Measures that only an edition names have no words on the portal's pages, and are left out. */
const causesOfActivity = ({ activity }: Facts, on: Day, counts: (id: string) => boolean): Cause[] =>
  activity.flatMap((one): Cause[] => {
    if (!counts(one.id) || !isPortalMeasure(one.kind)) return [];
    const cause = entersOn(one) === on ? "activity-enters" : "activity-leaves";
    return [{ cause, id: one.id, kind: one.kind, on: whenOf(one) }];
  });

const causesOfAgreement = ({ agreement }: Facts, on: Day, counts: (id: string) => boolean): Cause[] => {
  if (!agreement || !counts("agreement")) return [];
  if (agreement.endsOn === on) return [{ cause: "agreement-ends" }];
  return agreement.inForceOn === on ? [{ cause: "agreement-begins" }] : [];
};

/**
 * Why a level or a competency changes on a day: of the records that moved (ids of a forecast's `because`), those to which
 * something happens that very day; the others only moved along. Pure.
 */
export const causesOf = (facts: Facts, on: Day, because: readonly string[]): Cause[] => {
  const moved = new Set(because);
  const counts = (id: string): boolean => moved.has(id);
  return [
    ...causesOfAgreement(facts, on, counts),
    ...causesOfPeople(facts, on, counts),
    ...causesOfActivity(facts, on, counts),
  ];
};

/** Takes orders out of a list of causes, for a reader who may not see licence revenue: that it is revenue stays. */
export const concealCauses = (causes: readonly Cause[]): Cause[] => {
  const seen = new Set<string>();
  return causes.flatMap((one) => {
    if (!("kind" in one) || one.kind !== "licence-revenue") return [one];
    if (seen.has(one.cause)) return [];
    seen.add(one.cause);
    return [{ ...one, id: null, on: null }];
  });
};
