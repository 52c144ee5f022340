import { actsOf, type PlannedImport } from "@/db/queries/import/plan";
import { activityFacts } from "@/lib/answer/facts-text";
import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import type { KnownCredential } from "@/lib/import/staged/credentials";
import type { KnownPerson } from "@/lib/import/staged/people";

type Status = "declared" | "verified";

const credentialFacts = (
  { id, type, track, earnedOn, expiresOn }: KnownCredential,
  status: Status,
): CredentialFacts => ({
  ...{ id, type, track, earnedOn, expiresOn, status },
});

/** People with their records, those of a sheet among them. */
class Staff {
  private readonly people: Map<string, PersonFacts>;

  constructor(people: readonly PersonFacts[]) {
    this.people = new Map(people.map((one) => [one.id, { ...one, credentials: [...one.credentials] }]));
  }

  put({ id, employedFrom, employedUntil }: KnownPerson): void {
    const credentials = this.people.get(id)?.credentials ?? [];
    this.people.set(id, { id, employedFrom, employedUntil, credentials });
  }

  declare(one: KnownCredential, status: Status): void {
    const holder = this.people.get(one.personId);
    if (!holder) return;
    const others = holder.credentials.filter(({ id }) => id !== one.id);
    holder.credentials = [...others, credentialFacts(one, status)];
  }

  get all(): PersonFacts[] {
    return [...this.people.values()];
  }
}

/** The facts of a company once the rows of a sheet are entered, and what they declare is as far as `status` says. */
export const factsOnceEntered = (facts: Facts, planned: PlannedImport, status: Status): Facts => {
  if (planned.kind === "activity") {
    const told = actsOf(planned.rows).map(
      ({ activity }): ActivityFacts => activityFacts({ ...activity, corrects: null, state: status }),
    );
    const changed = new Set(told.map(({ id }) => id));
    return { ...facts, activity: [...facts.activity.filter(({ id }) => !changed.has(id)), ...told] };
  }
  if (planned.kind === "companies") return facts;
  const staff = new Staff(facts.people);
  if (planned.kind === "people") for (const { person } of actsOf(planned.rows)) staff.put(person);
  else
    for (const { person, credential } of actsOf(planned.rows)) {
      if (person) staff.put(person);
      staff.declare(credential, status);
    }
  return { ...facts, people: staff.all };
};
