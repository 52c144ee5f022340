import type { Day } from "@/lib/date/day";
import { foldedText } from "@/lib/import/fold";
import type { RowValues } from "@/lib/import/row";
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

export type PersonColumns = { name: string; email: string | null; employedFrom: Day; employedUntil: Day | null };

/** A person of the company as they are kept; `isNew` where an earlier row brought them. */
export type KnownPerson = PersonColumns & { id: string; rowVersion: number; isNew?: true };

export type PersonAct = { person: KnownPerson; was: KnownPerson | null };

/** Who a row is about: one person, nobody yet, or what keeps it from being told. */
export type FoundPerson = { person: KnownPerson | null } | { faults: RowFaults };

/** Puts a person into a group once, as they are last. */
const add = (index: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void => {
  const others = (index.get(key) ?? []).filter(({ id }) => id !== person.id);
  index.set(key, [...others, person]);
};

/** Whether two names may be one person's: each part of the shorter begins a part of the longer. */
const isAkin = (one: string, other: string): boolean => {
  const [few = [], many = []] = [one, other]
    .map((name) => foldedText(name).split(" "))
    .sort((a, b) => a.length - b.length);
  return few.every((part) => many.some((whole) => whole.startsWith(part) || part.startsWith(whole)));
};

/** The people of a company, found as a sheet names them: by their address, else by their name. */
export class PeopleIndex {
  private readonly byId = new Map<string, KnownPerson>();
  private readonly byEmail = new Map<string, KnownPerson[]>();
  private readonly byName = new Map<string, KnownPerson[]>();

  constructor(people: readonly KnownPerson[]) {
    for (const one of people) this.put(one);
  }

  /** Someone whom an earlier row changed is found by what they were called before, too. */
  put(person: KnownPerson): void {
    const was = this.byId.get(person.id);
    this.byId.set(person.id, person);
    if (was?.email) add(this.byEmail, was.email, person);
    if (was) add(this.byName, foldedText(was.name), person);
    if (person.email) add(this.byEmail, person.email, person);
    add(this.byName, foldedText(person.name), person);
  }

  get(id: string): KnownPerson | undefined {
    return this.byId.get(id);
  }

  /** Whether a row that found this person by an id may be about them: it names nobody else, and no other address. */
  isMeant(person: KnownPerson, fields: RowValues): boolean {
    const email = textOf(fields, "email");
    const addressed = this.byEmail.get(email) ?? [];
    if (email !== "" && person.email && person.email !== email) return false;
    if (addressed.length > 0 && !addressed.some(({ id }) => id === person.id)) return false;
    if (addressed.length === 1) return true;
    const found = this.find(fields);
    if ("person" in found && found.person) return found.person.id === person.id;
    return isAkin(person.name, textOf(fields, "name"));
  }

  private named(fields: RowValues): FoundPerson {
    const [email, from] = [textOf(fields, "email"), textOf(fields, "employedFrom")];
    // Somebody with another address is somebody else.
    const named = (this.byName.get(foldedText(textOf(fields, "name"))) ?? []).filter((one) => !email || !one.email);
    const since = named.length > 1 ? named.filter((one) => one.employedFrom === from) : named;
    if (named.length > 1 && since.length !== 1) return { faults: { name: "person-ambiguous" } };
    return { person: since[0] ?? null };
  }

  find(fields: RowValues): FoundPerson {
    const addressed = this.byEmail.get(textOf(fields, "email")) ?? [];
    if (addressed.length === 1) return { person: addressed[0] ?? null };
    return addressed.length > 1 ? { faults: { email: "person-ambiguous" } } : this.named(fields);
  }
}

const saidOf = (fields: RowValues): PersonColumns => ({
  name: textOf(fields, "name"),
  email: textOf(fields, "email") || null,
  employedFrom: textOf(fields, "employedFrom"),
  employedUntil: textOf(fields, "employedUntil") || null,
});

/** A person whom a row brings; what is missing is told at its field. */
export const newPerson = (fields: RowValues, newId: NewId): { person: KnownPerson } | { faults: RowFaults } => {
  const said = saidOf(fields);
  if (said.employedFrom === "") return { faults: { employedFrom: "required" } };
  if (said.employedUntil !== null && said.employedUntil < said.employedFrom)
    return { faults: { employedUntil: "until-before-from" } };
  return { person: { ...said, id: newId(), rowVersion: 1, isNew: true } };
};

/** A person as the sheet says they are now. */
const changedPerson = (known: KnownPerson, said: PersonColumns, anew: readonly string[]): KnownPerson => {
  const changes = Object.fromEntries(Object.entries(said).filter(([name]) => anew.includes(name)));
  return { ...known, ...changes, rowVersion: known.rowVersion + 1 };
};

const planKnown = (known: KnownPerson, fields: RowValues): Omit<PlannedRow<PersonAct>, "line"> => {
  const said = saidOf(fields);
  const anew = saidAnew({ ...known, isNew: null }, said);
  if (anew.length === 0) return unchanged;
  // Two rows of one sheet that do not agree about a person: nobody says which is right.
  if (known.isNew) return atFault({ name: "duplicate-person" });
  const person = changedPerson(known, said, anew);
  if (person.employedUntil !== null && person.employedUntil < person.employedFrom)
    return atFault({ employedUntil: "until-before-from" });
  return { will: "change", faults: {}, act: { person, was: known } };
};

/** What happens to each row of a sheet of people. */
export const planPeople = (
  rows: readonly ReadyRow[],
  known: readonly KnownPerson[],
  newId: NewId,
): Generator<PlannedRow<PersonAct>> => {
  const people = new PeopleIndex(known);
  const changed = new Set<string>();
  return planEach(rows, (fields) => {
    const found = people.find(fields);
    if ("faults" in found) return atFault(found.faults);
    if (found.person) {
      const planned = planKnown(found.person, fields);
      if (planned.act && changed.has(found.person.id)) return atFault({ name: "duplicate-person" });
      if (planned.act) changed.add(found.person.id);
      if (planned.act) people.put(planned.act.person);
      return planned;
    }
    const made = newPerson(fields, newId);
    if ("faults" in made) return atFault(made.faults);
    people.put(made.person);
    return { will: "new", faults: {}, act: { person: made.person, was: null } };
  });
};
