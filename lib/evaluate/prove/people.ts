import { addMonths, type Day } from "@/lib/date/day";
import type { CredentialClause } from "@/lib/edition/clause";
import { rankOf, servesAs } from "@/lib/edition/ladder";
import type { OfWhomRule, PeopleRule } from "@/lib/edition/leaf-rule";
import type { Reason, Refused, TraceOf } from "@/lib/evaluate/trace/trace";
import { byAge, compare, credentialRecord } from "./proof";
import type { Holding, Pass, Roster } from "./roster";

/**
 * What is asked of a person on a day, `on`. `earnedAfter` is the day after which the credential must be earned; null for
 * any age.
 */
type Asked = CredentialClause & { rank: number; on: Day; earnedAfter: Day | null };

/** A clause as it is asked on the day of a pass. */
export const askedOf = (clause: CredentialClause, { edition, on }: Pass): Asked => ({
  type: clause.type,
  tracks: clause.tracks,
  versions: clause.versions,
  maxAgeMonths: clause.maxAgeMonths,
  rank: rankOf(edition, clause.type),
  on,
  earnedAfter: clause.maxAgeMonths === undefined ? null : addMonths(on, -clause.maxAgeMonths),
});

const trackFits = ({ track }: Holding, { tracks }: CredentialClause): boolean =>
  tracks === null || (track !== null && tracks.includes(track));

/** Why a credential that counts in general does not count for this clause. */
const staleness = ({ credential, on }: Holding, clause: Asked): Reason | null => {
  const { versions, maxAgeMonths } = clause;
  const isAsked = on === clause.on || maxAgeMonths === undefined;
  const earnedAfter = isAsked ? clause.earnedAfter : addMonths(on, -maxAgeMonths);
  const version = credential.version ?? null;
  if (versions !== undefined && (version === null || !versions.includes(version)))
    return { code: "wrong-version", version, needed: versions };
  return maxAgeMonths !== undefined && earnedAfter && credential.earnedOn <= earnedAfter
    ? { code: "too-old", months: maxAgeMonths }
    : null;
};

/** Whether a credential shows better than another why a person counts: the higher one, then the one valid longer. */
const isBetter = (one: Holding, other: Holding): boolean => {
  if (one.rank !== other.rank) return one.rank > other.rank;
  const [ends, otherEnds] = [one.credential.expiresOn ?? "~", other.credential.expiresOn ?? "~"];
  return ends === otherEnds ? one.credential.id < other.credential.id : ends > otherEnds;
};

/** The credential by which a person counts; null where none does. */
export const bestOf = (holdings: Holding[], clause: Asked): Holding | null => {
  let best: Holding | null = null;
  for (const holding of holdings)
    if (
      holding.fault === null &&
      servesAs(holding, clause) &&
      trackFits(holding, clause) &&
      staleness(holding, clause) === null
    )
      if (best === null || isBetter(holding, best)) best = holding;
  return best;
};

/**
 * Why a record does not count. Null where it has nothing to do with this requirement, so that readers see only records
 * that have.
 */
const whyNot = (holding: Holding, clause: Asked, best: Holding | null, isAmong: boolean): Reason | null => {
  const { credential, person, track } = holding;
  const [hasType, hasTrack] = [servesAs(holding, clause), trackFits(holding, clause)];
  const fault = holding.fault ?? (hasType && hasTrack ? staleness(holding, clause) : null);
  if (hasType && hasTrack) {
    if (best === null) return fault ?? (isAmong ? null : { code: "not-among", person: person.id });
    const isSame = credential.type === best.credential.type && credential.track === best.credential.track;
    const by = { by: best.credential.id, person: person.id };
    if (isSame && (fault === null || fault.code === "expired")) return { code: "superseded", ...by };
    return fault ?? { code: "already-counted", ...by };
  }
  if (fault !== null || best !== null) return null;
  if (hasType && track !== null && clause.tracks !== null) return { code: "wrong-track", track, needed: clause.tracks };
  if (hasTrack && holding.rank >= 0 && clause.rank >= 0)
    return { code: "wrong-type", type: holding.type, needed: clause.type };
  return null;
};

/** A credential that also counts as another is one record: it is listed once, and only where it counts as neither. */
const refusalsOf = (holdings: Holding[], clause: Asked, best: Holding | null, isAmong: boolean): Refused[] => {
  const refused = new Map<string, Refused>();
  for (const holding of holdings) {
    const { id } = holding.credential;
    if (id === best?.credential.id || refused.has(id)) continue;
    const reason = whyNot(holding, clause, best, isAmong);
    if (reason) refused.set(id, { of: credentialRecord(holding), reason });
  }
  return [...refused.values()];
};

type Asking = Pick<PeopleRule, "source" | "tracksSource"> & CredentialClause;

/** Proves how many people meet a clause; `need` is 0 in a quantity, `among` the people it is a subset of. */
export const proveHolders = (
  rule: Asking,
  need: number,
  roster: Roster,
  pass: Pass,
  id: string,
  among: ReadonlySet<string> | null,
): TraceOf<"people"> => {
  const clause = askedOf(rule, pass);
  const chosen: Holding[] = [];
  const against: Refused[] = [];
  for (const { person, holdings } of roster) {
    const isAmong = among === null || among.has(person.id);
    const best = isAmong ? bestOf(holdings, clause) : null;
    if (best) chosen.push(best);
    if (pass.explains) against.push(...refusalsOf(holdings, clause, best, isAmong));
  }
  chosen.sort(
    (a, b) => compare(a.credential.earnedOn, b.credential.earnedOn) || compare(a.credential.id, b.credential.id),
  );
  return {
    kind: "people",
    id,
    isMet: chosen.length >= need,
    have: chosen.length,
    need,
    unit: "people",
    source: rule.source,
    tracksSource: rule.tracksSource ?? rule.source,
    type: rule.type,
    tracks: rule.tracks,
    people: chosen.map(({ person }) => person.id),
    isOfWhom: among !== null,
    because: pass.explains ? chosen.map(credentialRecord) : [],
    against: against.sort((a, b) => byAge(a.of, b.of)),
    children: [],
  };
};

/**
 * Proves that so many people hold a credential, and so many of these another. `have` counts every person who qualifies,
 * also beyond the need. Source: article (five VCP of whom two VCAP); assumption that people are counted and the
 * ladder applies.
 */
export const provePeople = (
  rule: OfWhomRule & { ofWhom?: OfWhomRule[] },
  roster: Roster,
  pass: Pass,
  id: string,
): TraceOf<"people"> => {
  const node = proveHolders(rule, rule.count, roster, pass, id, null);
  const { ofWhom = [] } = rule;
  if (ofWhom.length === 0) return node;
  const among = new Set(node.people);
  const children = ofWhom.map((part) => proveHolders(part, part.count, roster, pass, `${id}/${part.id}`, among));
  node.isMet = node.isMet && children.every((child) => child.isMet);
  node.children = children;
  return node;
};
