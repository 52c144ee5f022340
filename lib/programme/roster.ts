import type { Day } from "@/lib/dates";
import type { CredentialType } from "@/lib/people/credential";
import type { Edition } from "./edition";
import type { CredentialFacts, Facts, PersonFacts } from "./facts";
import type { Reason } from "./trace";

/** One credential of one person on one day; `fault` is why it counts nowhere, null where it counts. */
export type Holding = { credential: CredentialFacts; person: PersonFacts; rank: number; fault: Reason | null };

/** Each person with what he or she holds. */
export type Roster = { person: PersonFacts; holdings: Holding[] }[];

/** How a pass over the facts is made. */
export type Pass = { edition: Edition; facts: Facts; on: Day; countsDeclared: boolean; explains: boolean };

/** Why a record of this status does not count, or null. */
export const statusFault = (status: CredentialFacts["status"], { countsDeclared }: Pass): Reason | null => {
  if (status === "rejected") return { code: "rejected" };
  return status === "declared" && !countsDeclared ? { code: "not-verified" } : null;
};

/** Source: S, PROGRAMME section 3, "a credential counts on day D". */
const faultOf = (credential: CredentialFacts, person: PersonFacts, pass: Pass): Reason | null => {
  const { on } = pass;
  const { earnedOn, expiresOn } = credential;
  const { id, employedFrom, employedUntil } = person;
  if (credential.status === "rejected") return { code: "rejected" };
  if (expiresOn !== null && expiresOn <= on) return { code: "expired", on: expiresOn };
  if (employedUntil !== null && employedUntil <= on) return { code: "left-company", on: employedUntil, person: id };
  if (employedFrom > on) return { code: "not-yet-employed", on: employedFrom, person: id };
  if (earnedOn > on) return { code: "not-earned-yet", on: earnedOn };
  return statusFault(credential.status, pass);
};

/** Place on the ladder, -1 for a type that is not on it. */
export const rankOf = (edition: Edition, type: CredentialType): number => edition.ladder.types.indexOf(type);

/** The roster of a pass. Where nothing is explained, only what counts is kept. */
export const rosterOf = (pass: Pass): Roster =>
  pass.facts.people.map((person) => {
    const holdings: Holding[] = [];
    for (const credential of person.credentials) {
      const fault = faultOf(credential, person, pass);
      if (fault === null || pass.explains)
        holdings.push({ credential, person, rank: rankOf(pass.edition, credential.type), fault });
    }
    return { person, holdings };
  });
