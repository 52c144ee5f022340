import { type CredentialCatalogue, credentialFaults, typeIn } from "@/lib/credential/catalogue";
import { type CredentialColumns, toCredentialFacts } from "@/lib/credential/facts";
import type { Day } from "@/lib/date/day";
import { foldedText } from "@/lib/import/fold";
import type { RowValues } from "@/lib/import/row";
import { idOrNone, isNoId } from "@/lib/import/text/no-id";
import { type DeclarationState, isEditable } from "@/lib/review/state";
import { type KnownPerson, newPerson, PeopleIndex } from "./people";
import {
  atFault,
  type NewId,
  type PlannedRow,
  planEach,
  type ReadyRow,
  type RowFaults,
  saidAnew,
  textOf,
  unchanged,
} from "./plan";

/** A certification of the company as it is kept; `isNew` where an earlier row brought it. */
export type KnownCredential = CredentialColumns & {
  id: string;
  personId: string;
  state: DeclarationState;
  rowVersion: number;
  isNew?: true;
};

/** `person`: whom the row brings along, null where they are known. */
export type CredentialAct = {
  person: KnownPerson | null;
  credential: KnownCredential;
  was: KnownCredential | null;
  fields: string[];
};

export type CredentialGround = {
  people: readonly KnownPerson[];
  credentials: readonly KnownCredential[];
  /** What the programme knows of a certification that was earned on a day. */
  knownOn: (day: Day) => CredentialCatalogue;
  today: Day;
};

type Keyed = Pick<KnownCredential, "personId" | "type" | "track" | "earnedOn">;

const ownKey = ({ personId, type, track, earnedOn }: Keyed): string =>
  [personId, type, track ?? "", earnedOn].join("|");

type Numbered = Pick<KnownCredential, "candidateId" | "type" | "earnedOn">;
const numberKey = ({ candidateId, type, earnedOn }: Numbered): string =>
  [foldedText(candidateId), type, earnedOn].join("|");

/** The certifications of a company, found by what makes two of them the same. */
class CredentialIndex {
  private readonly own = new Map<string, KnownCredential>();
  private readonly numbered = new Map<string, KnownCredential>();
  private readonly holders = new Map<string, string>();

  constructor(credentials: readonly KnownCredential[]) {
    // What was rejected gives way to what was declared again.
    for (const one of credentials) if (one.state === "rejected") this.put(one);
    for (const one of credentials) if (one.state !== "rejected") this.put(one);
  }

  put(one: KnownCredential): void {
    this.own.set(ownKey(one), one);
    if (isNoId(one.candidateId)) return;
    this.numbered.set(numberKey(one), one);
    this.holders.set(foldedText(one.candidateId), one.personId);
  }

  /** One that an earlier row changed is found by what it was before, too. */
  change(now: KnownCredential, was: KnownCredential | null): void {
    if (was) this.own.set(ownKey(was), now);
    if (was && !isNoId(was.candidateId)) this.numbered.set(numberKey(was), now);
    this.put(now);
  }

  byNumber(said: Numbered): KnownCredential | undefined {
    return said.candidateId === "" ? undefined : this.numbered.get(numberKey(said));
  }

  byOwn(keyed: Keyed): KnownCredential | undefined {
    return this.own.get(ownKey(keyed));
  }

  holderOf(candidateId: string): string | undefined {
    return candidateId === "" ? undefined : this.holders.get(foldedText(candidateId));
  }
}

const saidOf = (fields: RowValues) => ({
  type: textOf(fields, "type"),
  track: textOf(fields, "track") || null,
  version: textOf(fields, "version"),
  candidateId: idOrNone(textOf(fields, "candidateId")),
  earnedOn: textOf(fields, "earnedOn"),
  expiresOn: textOf(fields, "expiresOn") || null,
});
type Said = ReturnType<typeof saidOf>;

type Judged = { facts: CredentialColumns } | { faults: RowFaults };

/** The columns of what a row says, as the programme of its day knows it. */
const judge = (said: Said, { knownOn, today }: CredentialGround, proofFileId: string | null): Judged => {
  const known = knownOn(said.earnedOn);
  const type = typeIn(known, said.type);
  const faults = {
    ...credentialFaults(known, said),
    ...(said.earnedOn > today ? { earnedOn: "day-in-future" as const } : {}),
    ...(said.expiresOn !== null && said.expiresOn <= said.earnedOn
      ? { expiresOn: "expires-before-earned" as const }
      : {}),
  };
  if (!type || Object.keys(faults).length > 0) return { faults };
  return { facts: toCredentialFacts({ ...said, proofFileId }, type) };
};

type Planned = Omit<PlannedRow<CredentialAct>, "line">;

const comparable = ({ type, track, version, candidateId, earnedOn, expiresOn }: Said | CredentialColumns) => ({
  ...{ type, track, version, candidateId, earnedOn, expiresOn },
});

/** What a row says of a certification that is there already. */
const planKnown = (was: KnownCredential, said: Said, index: CredentialIndex, ground: CredentialGround): Planned => {
  // A type without tracks keeps none, whatever the sheet says.
  const compared =
    typeIn(ground.knownOn(said.earnedOn), said.type)?.isTracked === false ? { ...said, track: null } : said;
  const fields = saidAnew(comparable(was), comparable(compared));
  if (fields.length === 0) return unchanged;
  const at = (
    code: "duplicate-credential" | "decided-already" | "changes-requested",
    names: readonly string[],
  ): Planned => atFault(Object.fromEntries(names.map((name) => [name, code])));
  if (was.isNew) return at("duplicate-credential", ["earnedOn"]);
  if (!isEditable(was.state)) return at("decided-already", fields);
  // A reviewer is answered on the declaration's own page.
  if (was.state === "more-asked") return at("changes-requested", fields);
  const changes = Object.fromEntries(Object.entries(comparable(compared)).filter(([name]) => fields.includes(name)));
  const judged = judge({ ...comparable(was), ...changes }, ground, was.proofFileId);
  if ("faults" in judged) return atFault(judged.faults);
  const other = index.byOwn({ ...was, ...judged.facts });
  if (other && other.id !== was.id) return at("duplicate-credential", ["earnedOn"]);
  const credential: KnownCredential = { ...was, ...judged.facts, rowVersion: was.rowVersion + 1 };
  return { will: "change", faults: {}, act: { person: null, credential, was, fields } };
};

/** Where the id of a row is one person's and the row names another, nobody says whose it is. */
const otherHolder = { candidateId: "person-ambiguous" } as const;

/** The holder whom a row names, or the one it brings along. */
const holderOf = (people: PeopleIndex, known: KnownPerson | undefined, fields: RowValues, newId: NewId) => {
  if (known) return people.isMeant(known, fields) ? { person: known, isNew: false } : { faults: otherHolder };
  const found = people.find(fields);
  if ("faults" in found) return found;
  if (found.person) return { person: found.person, isNew: false };
  const made = newPerson(fields, newId);
  return "faults" in made ? made : { person: made.person, isNew: true };
};

/** What happens to each row of a sheet of certifications. */
export const planCredentials = (
  rows: readonly ReadyRow[],
  ground: CredentialGround,
  newId: NewId,
): Generator<PlannedRow<CredentialAct>> => {
  const [people, index] = [new PeopleIndex(ground.people), new CredentialIndex(ground.credentials)];
  const changed = new Set<string>();
  const once = (planned: Planned): Planned => {
    const id = planned.act?.credential.id ?? "";
    if (planned.act && changed.has(id)) return atFault({ earnedOn: "duplicate-credential" });
    if (planned.act) changed.add(id);
    if (planned.act) index.change(planned.act.credential, planned.act.was);
    return planned;
  };
  return planEach(rows, (fields): Planned => {
    const said = saidOf(fields);
    const numbered = index.byNumber(said);
    const numberedHolder = people.get(numbered?.personId ?? index.holderOf(said.candidateId) ?? "");
    if (numbered && (!numberedHolder || people.isMeant(numberedHolder, fields)))
      return once(planKnown(numbered, said, index, ground));
    const holder = holderOf(people, numberedHolder, fields, newId);
    const judged = judge(said, ground, null);
    const faults = { ...("faults" in holder ? holder.faults : {}), ...("faults" in judged ? judged.faults : {}) };
    if ("faults" in holder || "faults" in judged) return atFault(faults);
    const { person, isNew } = holder;
    const known = index.byOwn({ personId: person.id, ...judged.facts });
    if (known) return once(planKnown(known, said, index, ground));
    const kept = { state: "declared", rowVersion: 1, isNew: true } as const;
    const credential: KnownCredential = { ...judged.facts, ...kept, id: newId(), personId: person.id };
    index.put(credential);
    if (isNew) people.put(person);
    const act = { person: isNew ? person : null, credential, was: null, fields: [] };
    return { will: "new", faults: {}, act };
  });
};
