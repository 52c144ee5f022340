import type { AgreementRule, PathsRule, ProfileRule } from "@/lib/edition/leaf-rule";
import type { Ground } from "@/lib/evaluate/prove/ground";
import { judgedOn } from "@/lib/evaluate/prove/roster";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import type { Profile, Refused, Trace, TraceRecord } from "@/lib/evaluate/trace/trace";

/** Proves that the agreement is in force: from its first day, before its end. */
export const proveAgreement = ({ source }: AgreementRule, { pass }: Ground, id: string): Trace => {
  const { agreement } = pass.facts;
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  if (agreement !== null) {
    const { inForceOn, endsOn } = agreement;
    const of: TraceRecord = { record: "agreement", id: "agreement", on: inForceOn, endsOn };
    const on = judgedOn(of.id, pass);
    if (endsOn !== null && endsOn <= on) against.push({ of, reason: { code: "ended", on: endsOn } });
    else if (inForceOn > on) against.push({ of, reason: { code: "not-in-force-yet", on: inForceOn } });
    else because.push(of);
  }
  const have = because.length;
  const kind = "agreement";
  return { kind, id, isMet: have === 1, have, need: 1, unit: kind, source, because, against, children: [] };
};

const meets = (asked: readonly string[] | undefined, is: readonly string[] | undefined): boolean =>
  asked === undefined || asked.some((one) => is?.includes(one));

/** How many of the traits asked for a company has. */
export const traitsMet = (asks: Profile, is: Profile): { have: number; need: number } => {
  const traits = (["businessModels", "countries", "sizes"] as const).filter((trait) => asks[trait] !== undefined);
  return { have: traits.filter((trait) => meets(asks[trait], is[trait])).length, need: traits.length };
};

/** Proves what the company is: its business models, country, size. What it does not state it does not have. */
export const proveProfile = (rule: ProfileRule, { pass }: Ground, id: string): Trace => {
  const { businessModels, countries, sizes } = rule;
  const asks: Profile = {
    ...(businessModels ? { businessModels } : {}),
    ...(countries ? { countries } : {}),
    ...(sizes ? { sizes } : {}),
  };
  const { facts } = pass;
  const is: Profile = {
    businessModels: facts.businessModels,
    countries: facts.country ? [facts.country] : [],
    sizes: facts.size ? [facts.size] : [],
  };
  const { have, need } = traitsMet(asks, is);
  const { source } = rule;
  return {
    kind: "profile",
    id,
    isMet: have === need,
    have,
    need,
    unit: "traits",
    source,
    asks,
    is,
    because: [],
    against: [],
    children: [],
  };
};

/** Proves in how many solution paths a level is reached. */
export const provePaths = (rule: PathsRule, { pass, paths }: Ground, id: string): Trace => {
  const wanted = heightOf(pass.edition, rule.tier);
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  for (const { path, level } of paths) {
    const of: TraceRecord = { record: "path", id: path, tier: level };
    if (level !== null && heightOf(pass.edition, level) >= wanted) because.push(of);
    else against.push({ of, reason: { code: "below-level", tier: level, needed: rule.tier } });
  }
  const have = because.length;
  return {
    kind: "paths",
    tier: rule.tier,
    id,
    isMet: have >= rule.count,
    have,
    need: rule.count,
    unit: "paths",
    source: rule.source,
    because,
    against: pass.explains ? against : [],
    children: [],
  };
};
