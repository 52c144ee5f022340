import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { rankOf } from "@/lib/edition/ladder";
import type { CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import type { Reason } from "@/lib/evaluate/trace/trace";

/**
 * One credential of one person on one day. `fault` is why it counts nowhere; null where it counts. `type` and `track`
 * are what it counts as: its own, or those of an equivalence. `rank` is its place on the ladder.
 */
export type Holding = {
  /** The day as of which the credential is judged. */
  on: Day;
  credential: CredentialFacts;
  person: PersonFacts;
  type: string;
  track: string | null;
  rank: number;
  fault: Reason | null;
};

/** Each person with what they hold. */
export type Roster = { person: PersonFacts; holdings: Holding[] }[];

/**
 * One pass of the engine over the facts. `countsDeclared` counts declared records too; `explains` also lists records in
 * `because` and `against`.
 */
export type Pass = {
  edition: Edition;
  facts: Facts;
  on: Day;
  countsDeclared: boolean;
  explains: boolean;
  /** The ids of records that are judged as of the day before: what happens to them comes a day late. */
  late?: ReadonlySet<string>;
};

/** The day as of which a record is judged. */
export const judgedOn = (id: string, { on, late }: Pass): Day => (late?.has(id) ? addDays(on, -1) : on);

/** Why a record with this status does not count; null where it does. */
export const statusFault = (status: CredentialFacts["status"], { countsDeclared }: Pass): Reason | null => {
  if (status === "rejected") return { code: "rejected" };
  return status === "declared" && !countsDeclared ? { code: "not-verified" } : null;
};

/**
 * Why a credential does not count on the day of a pass; null where it does. A credential counts from `earnedOn` until
 * `expiresOn`, while its person is employed.
 */
const faultOf = (credential: CredentialFacts, person: PersonFacts, pass: Pass): Reason | null => {
  const on = judgedOn(credential.id, pass);
  const { earnedOn, expiresOn } = credential;
  const { id, employedFrom, employedUntil } = person;
  if (credential.status === "rejected") return { code: "rejected" };
  if (expiresOn !== null && expiresOn <= on) return { code: "expired", on: expiresOn };
  if (employedUntil !== null && employedUntil <= on) return { code: "left-company", on: employedUntil, person: id };
  if (employedFrom > on) return { code: "not-yet-employed", on: employedFrom, person: id };
  if (earnedOn > on) return { code: "not-earned-yet", on: earnedOn };
  return statusFault(credential.status, pass);
};

const hasEnded = (until: Day | null, on: Day): until is Day => until !== null && until <= on;

/** What a credential counts as by equivalences. */
const equivalentsOf = (credential: CredentialFacts, person: PersonFacts, fault: Reason | null, pass: Pass): Holding[] =>
  (pass.edition.equivalences ?? [])
    .filter(({ from }) => from.type === credential.type && (from.track === null || from.track === credential.track))
    .map(({ as, until }) => ({
      on: judgedOn(credential.id, pass),
      credential,
      person,
      type: as.type,
      track: as.track ?? credential.track,
      rank: rankOf(pass.edition, as.type),
      fault:
        fault ?? (hasEnded(until, judgedOn(credential.id, pass)) ? { code: "equivalence-ended", on: until } : null),
    }));

/** The roster of a pass. A pass that does not explain keeps only what counts. */
export const rosterOf = (pass: Pass): Roster =>
  pass.facts.people.map((person) => {
    const holdings: Holding[] = [];
    for (const credential of person.credentials) {
      const fault = faultOf(credential, person, pass);
      if (fault !== null && !pass.explains) continue;
      const { type, track } = credential;
      const on = judgedOn(credential.id, pass);
      holdings.push({ on, credential, person, type, track, rank: rankOf(pass.edition, type), fault });
      if (pass.edition.equivalences === undefined) continue;
      for (const one of equivalentsOf(credential, person, fault, pass))
        if (one.fault === null || pass.explains) holdings.push(one);
    }
    return { person, holdings };
  });

/** A roster for a rule for which some people do not count, because they count elsewhere. */
export const rosterWithout = (roster: Roster, whyNot: (person: string) => Reason | null): Roster =>
  roster.map((entry) => {
    const reason = whyNot(entry.person.id);
    if (reason === null) return entry;
    const holdings = entry.holdings.map((one) => (one.fault === null ? { ...one, fault: reason } : one));
    return { person: entry.person, holdings };
  });
