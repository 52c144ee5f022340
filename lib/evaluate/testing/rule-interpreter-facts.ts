import type { CredentialClause, Over } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import type { MeasureRule } from "@/lib/edition/leaf-rule";
import type { ActivityFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";

/** A company on a day, as the second implementation of the rules sees it. */
export type InterpretedCase = {
  edition: Edition;
  facts: Facts;
  on: string;
  accepted: string[];
  held: string[];
  paths: Record<string, string | null>;
};

export const ms = (day: string) => Date.parse(day);
const oneDay = 86_400_000;
const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);

const monthsAgo = (on: string, months: number): string => {
  const [year = 0, month = 0, dom = 0] = on.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return dayText(Date.UTC(year, month - 1 - months, Math.min(dom, last)));
};

export const isIn = (from: string, until: string | null, on: string) =>
  ms(from) <= ms(on) && (until === null || ms(on) < ms(until));

/** Every type and track a credential may pass for: its own, those below on the ladder, and equivalents. */
const passesFor = ({ edition, on }: InterpretedCase, type: string, track: string | null): string[] => {
  const own = [[type, track] as const];
  for (const { from, as, until } of edition.equivalences ?? [])
    if (from.type === type && (from.track === null || from.track === track) && (until === null || ms(on) < ms(until)))
      own.push([as.type, as.track ?? track]);
  return own.flatMap(([one, of]) => {
    const rank = edition.ladder.types.indexOf(one);
    return [one, ...edition.ladder.types.slice(0, Math.max(0, rank))].map((name) => `${name}/${of}`);
  });
};

export const qualifies = (
  it: InterpretedCase,
  one: PersonFacts,
  { type, tracks, versions, maxAgeMonths }: CredentialClause,
): boolean =>
  isIn(one.employedFrom, one.employedUntil, it.on) &&
  one.credentials.some(
    (held) =>
      it.accepted.includes(held.status) &&
      isIn(held.earnedOn, held.expiresOn, it.on) &&
      (versions === undefined || versions.some((version) => version === held.version)) &&
      (maxAgeMonths === undefined || ms(held.earnedOn) > ms(monthsAgo(it.on, maxAgeMonths))) &&
      passesFor(it, held.type, held.track).some((name) => {
        const [has, of] = name.split("/");
        return has === type && (tracks === null || tracks.some((track) => track === of));
      }),
  );

const isDuring = (over: Over, when: string, on: string): boolean => {
  const start = when.length === 7 ? `${when}-01` : when;
  const isMonth = when.length === 7;
  if (isMonth && when >= on.slice(0, 7)) return false;
  if (over.window === "periods") {
    const running =
      over.which === "current"
        ? over.periods.filter(({ from, until }) => isIn(from, until, on)).at(0)
        : over.periods.filter(({ until }) => ms(until) <= ms(on)).at(-1);
    return running !== undefined && isIn(running.from, running.until, start) && ms(start) <= ms(on);
  }
  if (isMonth) return when >= monthsAgo(`${on.slice(0, 7)}-01`, over.months).slice(0, 7);
  return ms(when) > ms(monthsAgo(on, over.months)) && ms(when) <= ms(on);
};

const timeOf = (one: ActivityFacts): string =>
  "month" in one ? one.month : "bookedOn" in one ? one.bookedOn : "readOn" in one ? one.readOn : one.completedOn;

const sizeOf = (one: ActivityFacts): number =>
  "month" in one ? one.points : "bookedOn" in one ? one.amountCents : "readOn" in one ? one.value : 1;

export const figure = (
  it: InterpretedCase,
  { measure, over, tagged, as }: Pick<MeasureRule, "measure" | "over" | "tagged" | "as">,
  on: string,
): number => {
  const counted = it.facts.activity.filter(
    (one) =>
      one.kind === measure &&
      it.accepted.includes(one.status) &&
      !("currency" in one && one.currency !== it.edition.currency) &&
      (tagged === undefined || (one.tags ?? []).some((tag) => tagged.includes(tag))) &&
      isDuring(over, timeOf(one), on),
  );
  if (as === "latest") {
    const last = counted.sort((a, b) => `${timeOf(a)} ${a.id}`.localeCompare(`${timeOf(b)} ${b.id}`)).at(-1);
    return last ? sizeOf(last) : 0;
  }
  return (
    counted.reduce((sum, one) => sum + sizeOf(one), 0) /
    (as === "monthly-average" && "months" in over ? over.months : 1)
  );
};

export const reached = (it: InterpretedCase, rule: MeasureRule): boolean =>
  figure(it, rule, it.on) >= rule.atLeast - 1e-9;

/** The days of the last months, newest first. */
export const daysBack = (on: string, months: number): string[] => {
  const days: string[] = [];
  for (let time = ms(on); time > ms(monthsAgo(on, months)); time -= oneDay) days.push(dayText(time));
  return days;
};
