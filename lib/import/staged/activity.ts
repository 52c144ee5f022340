import { type ActivityColumns, activityDayFault, toActivityFacts } from "@/lib/activity/facts";
import { type ActivityKind, isActivityKind, isMonthly, kindEntry } from "@/lib/activity/kind";
import { missingFields, type OfferedKind } from "@/lib/activity/offered";
import type { Day } from "@/lib/date/day";
import type { FieldCode } from "@/lib/form/fault";
import type { RowValues } from "@/lib/import/row";
import { idOrNone, isNoId } from "@/lib/import/text/no-id";
import { type DeclarationState, isEditable } from "@/lib/review/state";
import {
  atFault,
  figureOf,
  hasFaults,
  type NewId,
  type PlannedRow,
  planEach,
  type ReadyRow,
  type RowFaults,
  saidAnew,
  textOf,
  unchanged,
} from "./plan";

/** An activity of the company as it is kept; `isNew` where an earlier row brought it. */
export type KnownActivity = ActivityColumns & {
  id: string;
  kind: ActivityKind;
  state: DeclarationState;
  rowVersion: number;
  /** The activity that this one corrects: a sheet may hold it again, and never changes it. */
  corrects?: string | null;
  isNew?: true;
};

export type ActivityAct = { activity: KnownActivity; was: KnownActivity | null; fields: string[] };

/** What the programme of a day asks for. */
export type ActivityRules = { kinds: readonly OfferedKind[]; currency: string };

export type ActivityGround = {
  activities: readonly KnownActivity[];
  rulesOn: (day: Day) => ActivityRules;
  mayDeclare: (kind: ActivityKind) => boolean;
  today: Day;
};

type Planned = Omit<PlannedRow<ActivityAct>, "line">;
type Declared = { kind: ActivityKind; facts: ActivityColumns };

const same = (text: string): string => text.normalize("NFC").toLowerCase();

/** What makes two activities of a kind the same, in the way of the kind; without a reference, all that is said. */
const keyOf = ({ kind, facts }: Declared): string => {
  const by = kindEntry(kind).duplicate;
  if (by === "month") return [kind, facts.occurredOn].join("|");
  const { occurredOn, amountCents, points, customer, reference } = facts;
  if (isNoId(reference)) return [kind, occurredOn, amountCents, points, same(customer)].join("|");
  return [kind, "#", same(reference), by === "reference-and-sign" ? Math.sign(amountCents ?? 0) : ""].join("|");
};

/** As the fields of a sheet are called. */
const comparable = ({ occurredOn, amountCents, points, customer, reference }: ActivityColumns) => ({
  ...{ occurredOn, amountCents, points, customer, reference },
});

const storedDay = (kind: ActivityKind, text: string): Day => (isMonthly(kind) ? `${text.slice(0, 7)}-01` : text);

/** The fault of a field that the kind needs and the sheet cannot bring. */
const missing = (offered: OfferedKind, facts: ActivityColumns): RowFaults =>
  Object.fromEntries(
    missingFields(offered.fields, facts).map((name): [string, FieldCode] =>
      name === "proofFileId" ? ["kind", "evidence-needed"] : [name, "required"],
    ),
  );

/** The columns of what a row says, as the programme of its day has them. */
const judge = (fields: RowValues, { rulesOn, mayDeclare, today }: ActivityGround): Declared | { faults: RowFaults } => {
  const kind = textOf(fields, "kind");
  if (!isActivityKind(kind)) return { faults: { kind: "required" } };
  if (!mayDeclare(kind)) return { faults: { kind: "kind-not-yours" } };
  const occurredOn = storedDay(kind, textOf(fields, "occurredOn"));
  const { kinds, currency } = rulesOn(occurredOn);
  const offered = kinds.find((one) => one.kind === kind);
  if (!offered) return { faults: { occurredOn: "kind-not-counted" } };
  const day = activityDayFault(kind, occurredOn, today);
  if (day) return { faults: { occurredOn: day } };
  const told = textOf(fields, "currency");
  if (told !== "" && told !== currency && kindEntry(kind).shape === "money")
    return { faults: { currency: "currency-other" } };
  const declared = {
    ...{ kind, occurredOn: isMonthly(kind) ? occurredOn.slice(0, 7) : occurredOn, proofFileId: null },
    ...{ amountCents: figureOf(fields, "amountCents"), points: figureOf(fields, "points") },
    ...{ customer: textOf(fields, "customer"), reference: idOrNone(textOf(fields, "reference")) },
  };
  const facts = toActivityFacts(declared, currency, offered.fields);
  const faults = missing(offered, facts);
  return hasFaults(faults) ? { faults } : { kind, facts };
};

/** Two rows that do not agree about one activity. */
const toldTwice = (kind: ActivityKind): Planned =>
  kindEntry(kind).duplicate === "month"
    ? atFault({ occurredOn: "duplicate-month" })
    : atFault({ reference: "duplicate-reference" });

const planKnown = (was: KnownActivity, { facts }: Declared): Planned => {
  const fields = saidAnew(comparable(was), comparable(facts));
  if (fields.length === 0) return unchanged;
  const at = (code: FieldCode, names: readonly string[]): Planned =>
    atFault(Object.fromEntries(names.map((name) => [name === "amountCents" ? "amount" : name, code])));
  if (was.isNew) return toldTwice(was.kind);
  if (!isEditable(was.state)) return at("decided-already", fields);
  // A reviewer is answered on the declaration's own page.
  if (was.state === "more-asked") return at("changes-requested", fields);
  const changes = Object.fromEntries(Object.entries(comparable(facts)).filter(([name]) => fields.includes(name)));
  const activity: KnownActivity = { ...was, ...changes, currency: facts.currency, rowVersion: was.rowVersion + 1 };
  return { will: "change", faults: {}, act: { activity, was, fields } };
};

const isPrimary = ({ corrects }: KnownActivity): boolean => !corrects;

/** By key, what a row could mean: corrections last, and what was rejected after what was declared again. */
const indexOf = (activities: readonly KnownActivity[]): Map<string, KnownActivity[]> => {
  const index = new Map<string, KnownActivity[]>();
  const weight = (one: KnownActivity): number => (isPrimary(one) ? 0 : 2) + (one.state === "rejected" ? 1 : 0);
  for (const one of [...activities].sort((a, b) => weight(a) - weight(b))) {
    const key = keyOf({ kind: one.kind, facts: one });
    index.set(key, [...(index.get(key) ?? []), one]);
  }
  return index;
};

/** What happens to each row of a sheet of activity. */
export const planActivity = (
  rows: readonly ReadyRow[],
  ground: ActivityGround,
  newId: NewId,
): Generator<PlannedRow<ActivityAct>> => {
  const index = indexOf(ground.activities);
  const changed = new Set<string>();
  return planEach(rows, (fields): Planned => {
    const judged = judge(fields, ground);
    if ("faults" in judged) return atFault(judged.faults);
    const all = index.get(keyOf(judged)) ?? [];
    if (all.some((one) => saidAnew(comparable(one), comparable(judged.facts)).length === 0)) return unchanged;
    const known = all.find(isPrimary);
    // Points below nothing are told by corrections only, which are declared on the page of what they correct.
    if ((judged.facts.points ?? 0) < 0) return atFault({ points: "points-impossible" });
    if (!known) {
      const kept = { state: "declared", rowVersion: 1, isNew: true } as const;
      const activity: KnownActivity = { ...judged.facts, ...kept, id: newId(), kind: judged.kind };
      index.set(keyOf(judged), [activity, ...all]);
      return { will: "new", faults: {}, act: { activity, was: null, fields: [] } };
    }
    const planned = planKnown(known, judged);
    if (planned.act && changed.has(known.id)) return toldTwice(known.kind);
    if (planned.act) changed.add(known.id);
    const now = planned.act?.activity;
    if (now)
      index.set(
        keyOf(judged),
        all.map((one) => (one.id === now.id ? now : one)),
      );
    return planned;
  });
};
