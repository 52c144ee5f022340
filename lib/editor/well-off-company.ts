import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import type { Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { sampleActivity } from "@/lib/evaluate/facts/sample-activity";
import { peopleAfter } from "@/lib/plan/after";
import type { RouteStep } from "@/lib/plan/route";
import { anybody, scaledAmount, tagsOf } from "./sample-company";

/** What kind of company it is, by what rules may ask of it. */
export type SampleProfile = Pick<Facts, "businessModels" | "country" | "size">;

/** Every event is a record of its own, so that a rule which looks at many days asks about each of them. */
const mostEvents = 50;

/** Profiles that an edition tells apart are tried up to this number. */
const mostProfiles = 6;

/** The profiles that an edition tells apart: all its business models or none, each country, each size. */
export const profilesIn = (edition: Edition): SampleProfile[] => {
  const rules = partsOfEdition(edition).filter((part) => isRule(part) && part.rule === "profile");
  const named = (of: "countries" | "sizes") => [
    ...new Set(rules.flatMap((rule) => ("rule" in rule && rule.rule === "profile" ? (rule[of] ?? []) : []))),
  ];
  const { businessModels } = anybody(edition);
  const models = businessModels.length > 0 ? [businessModels, []] : [[]];
  const countries = [null, ...named("countries")];
  const sizes = [null, ...named("sizes")];
  return countries
    .flatMap((country) =>
      sizes.flatMap((size) => models.map((some): SampleProfile => ({ businessModels: some, country, size }))),
    )
    .slice(0, mostProfiles);
};

/** The last day of each fiscal period of an edition, and the day after it. */
const turnsOfPeriods = (edition: Edition): Day[] =>
  partsOfEdition(edition)
    .flatMap((part) => ("over" in part && part.over.window === "periods" ? part.over.periods : []))
    .flatMap(({ until }) => [addDays(until, -1), until]);

const mostDays = 3;

/** The day itself, and others on which a fiscal period of the edition runs or has just ended. */
export const daysAround = (edition: Edition, on: Day): Day[] =>
  [...new Set([on, ...turnsOfPeriods(edition)])].slice(0, mostDays);

/** Every version of a credential that an edition asks for, and none in particular. */
const versionsOf = (edition: Edition): (string | undefined)[] => [
  undefined,
  ...new Set(
    partsOfEdition(edition).flatMap((part) => {
      const clauses = isRule(part)
        ? part.rule === "people"
          ? [part, ...part.ofWhom]
          : part.rule === "roles"
            ? part.roles
            : []
        : part.quantity === "people"
          ? [part]
          : [];
      return clauses.flatMap(({ versions = [] }) => versions);
    }),
  ),
];

/** The people a route brings, as of a day, with each exam in every version that the edition asks for. */
export const peopleBy = (edition: Edition, steps: readonly RouteStep[], on: Day): PersonFacts[] =>
  peopleAfter([], steps, { on, employedFrom: addMonths(on, -12), versions: versionsOf(edition) });

/**
 * A company without people that has as much of every measure of an edition as `needs` says, and no less than `much`
 * makes of it, on a day and in the fiscal periods before it.
 */
export const wellOff = (
  edition: Edition,
  profile: SampleProfile,
  on: Day,
  { needs, much }: { needs: ReadonlyMap<string, number>; much: number },
): Facts => {
  const last = turnsOfPeriods(edition)
    .filter((day) => day < on)
    .sort()
    .slice(-2);
  const days = [...new Set([on, ...last])];
  const activity = [...vocabularyOf(edition).measures].flatMap(([kind, shape]) => {
    const scaled = scaledAmount(shape, much);
    const amount = Math.max(needs.get(kind) ?? 0, shape === "event" ? Math.min(mostEvents, scaled) : scaled);
    const { currency } = edition;
    return days.flatMap((day) =>
      sampleActivity(shape, { kind, id: `${kind} ${day}`, on: day, amount, currency, tags: tagsOf(edition, kind) }),
    );
  });
  const agreement = { inForceOn: addMonths(on, -24), endsOn: null };
  return { ...anybody(edition), ...profile, agreement, activity };
};
