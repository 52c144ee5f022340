import { byAge, compare, credentialRecord } from "./proof";
import { type Holding, type Pass, type Roster, rankOf } from "./roster";
import type { OfWhomRule, PeopleRule } from "./rule";
import type { Reason, Refused, Trace, TraceOf } from "./trace";

type Clause = Pick<PeopleRule, "type" | "tracks"> & { rank: number };

const typeFits = ({ credential, rank }: Holding, clause: Clause): boolean =>
  credential.type === clause.type || (clause.rank >= 0 && rank > clause.rank);

const trackFits = ({ credential }: Holding, { tracks }: Clause): boolean =>
  tracks === null || (credential.track !== null && tracks.includes(credential.track));

/** The one that shows best why a person counts: the highest, then the one that lasts longest. */
const isBetter = (one: Holding, other: Holding): boolean => {
  if (one.rank !== other.rank) return one.rank > other.rank;
  const [ends, otherEnds] = [one.credential.expiresOn ?? "~", other.credential.expiresOn ?? "~"];
  return ends === otherEnds ? one.credential.id < other.credential.id : ends > otherEnds;
};

const bestOf = (holdings: Holding[], clause: Clause): Holding | null => {
  let best: Holding | null = null;
  for (const holding of holdings)
    if (holding.fault === null && typeFits(holding, clause) && trackFits(holding, clause))
      if (best === null || isBetter(holding, best)) best = holding;
  return best;
};

/** Null where the record says nothing about this requirement: it would only drown those that do. */
const whyNot = (holding: Holding, clause: Clause, best: Holding | null, isAmong: boolean): Reason | null => {
  const { credential, person, fault } = holding;
  const [hasType, hasTrack] = [typeFits(holding, clause), trackFits(holding, clause)];
  if (hasType && hasTrack) {
    if (best === null) return fault ?? (isAmong ? null : { code: "not-among", person: person.id });
    const isSame = credential.type === best.credential.type && credential.track === best.credential.track;
    const by = { by: best.credential.id, person: person.id };
    if (isSame && (fault === null || fault.code === "expired")) return { code: "superseded", ...by };
    return fault ?? { code: "already-counted", ...by };
  }
  if (fault !== null || best !== null) return null;
  if (hasType && credential.track !== null && clause.tracks !== null)
    return { code: "wrong-track", track: credential.track, needed: clause.tracks };
  if (hasTrack && holding.rank >= 0 && clause.rank >= 0)
    return { code: "wrong-type", type: credential.type, needed: clause.type };
  return null;
};

const proveHolders = (
  rule: PeopleRule | OfWhomRule,
  roster: Roster,
  pass: Pass,
  id: string,
  among: ReadonlySet<string> | null,
): TraceOf<"people"> => {
  const clause: Clause = { type: rule.type, tracks: rule.tracks, rank: rankOf(pass.edition, rule.type) };
  const chosen: Holding[] = [];
  const against: Refused[] = [];
  for (const { person, holdings } of roster) {
    const isAmong = among === null || among.has(person.id);
    const best = isAmong ? bestOf(holdings, clause) : null;
    if (best) chosen.push(best);
    if (!pass.explains) continue;
    for (const holding of holdings) {
      const reason = holding === best ? null : whyNot(holding, clause, best, isAmong);
      if (reason) against.push({ of: credentialRecord(holding), reason });
    }
  }
  chosen.sort(
    (a, b) => compare(a.credential.earnedOn, b.credential.earnedOn) || compare(a.credential.id, b.credential.id),
  );
  return {
    kind: "people",
    id,
    isMet: chosen.length >= rule.count,
    have: chosen.length,
    need: rule.count,
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
 * N distinct people with a credential, and of these people so many with another. `have` is every distinct person who
 * qualifies, also beyond the need. Source: S (five VCP of whom two VCAP), A (people, the ladder).
 */
export const provePeople = (rule: PeopleRule, roster: Roster, pass: Pass, id: string): Trace => {
  const node = proveHolders(rule, roster, pass, id, null);
  if (rule.ofWhom.length === 0) return node;
  const among = new Set(node.people);
  const children = rule.ofWhom.map((part) => proveHolders(part, roster, pass, `${id}/${part.id}`, among));
  node.isMet = node.isMet && children.every((child) => child.isMet);
  node.children = children;
  return node;
};
