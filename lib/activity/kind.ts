import type { FieldUse, KindEntry, KindFields } from "@/lib/activity/entry";
import { activityKindTable } from "@/lib/activity/kinds";
import { isOwnKind, type OwnKind, shapeOfOwnKind } from "@/lib/activity/own-kind";
import { type ActivityShape, amountFields, type ByShape, isMonthlyShape } from "@/lib/activity/shape";

type Table = typeof activityKindTable;

/** A kind that the portal brings along, such as "licence-revenue". */
export type BuiltInKind = keyof Table;

/** A kind of activity: the portal's own, or one that an edition adds. */
export type ActivityKind = BuiltInKind | OwnKind;

export type BuiltInOfShape<S extends ActivityShape> = {
  [K in BuiltInKind]: Table[K]["shape"] extends S ? K : never;
}[BuiltInKind];

/** The kinds that are told in this shape. */
export type KindOfShape<S extends ActivityShape> = BuiltInOfShape<S> | OwnKind<S>;

const table: Readonly<Record<BuiltInKind, KindEntry>> = activityKindTable;

/** The name of a kind in stored data. */
export type StoredName<K extends BuiltInKind, Place extends keyof KindEntry["storedAs"]> = Table[K]["storedAs"][Place];

export const builtInKinds = Object.keys(table) as [BuiltInKind, ...BuiltInKind[]];

export const isBuiltInKind = (text: string): text is BuiltInKind => Object.hasOwn(table, text);

/** Whether it can be declared: the portal brings it along, or it is named as an edition's own kinds are. */
export const isActivityKind = (text: string): text is ActivityKind => isBuiltInKind(text) || isOwnKind(text);

/** What every edition's own kind of a shape has in common; which fields it asks for and whether a customer confirms it, the edition says. */
const ownEntries: ByShape<Omit<KindEntry, "shape" | "fields" | "storedAs">> = {
  money: {
    ...{ isConfidential: true, declaredBy: ["owner", "finance"] },
    ...{ duplicate: "reference-and-sign", calledBy: "customer", customerWord: null },
  },
  points: {
    ...{ isConfidential: false, declaredBy: ["owner", "contributor"] },
    ...{ duplicate: "month", calledBy: "month", customerWord: null },
  },
  event: {
    ...{ isConfidential: false, declaredBy: ["owner", "contributor"] },
    ...{ duplicate: "reference", calledBy: "customer", customerWord: null },
  },
};

const anyFields: KindFields = { customer: "optional", reference: "optional", evidence: "optional" };

/** What the portal knows of a kind. */
export const kindEntry = (kind: ActivityKind): KindEntry => {
  if (isBuiltInKind(kind)) return table[kind];
  const shape = shapeOfOwnKind(kind);
  const storedAs = { move: kind, figure: kind, assessment: kind };
  return { shape, fields: anyFields, storedAs, ...ownEntries[shape] };
};

export const shapeOfKind = (kind: ActivityKind): ActivityShape =>
  isBuiltInKind(kind) ? table[kind].shape : shapeOfOwnKind(kind);

/**
 * A kind as a key of the messages `kinds`. An edition's own kind has there what the portal's own of its shape have, put in
 * by `withKnownKinds`: no file has its key, so the compiler is told that it is one of theirs.
 */
export const saidKind = <K extends ActivityKind>(
  kind: K,
): K extends OwnKind<infer S> ? BuiltInOfShape<S> : Extract<K, BuiltInKind> => kind as never;

/** Whether a kind is told by month rather than by day. */
export const isMonthly = (kind: ActivityKind): boolean => isMonthlyShape(shapeOfKind(kind));

export const isOfShape = <S extends ActivityShape>(kind: ActivityKind, shape: S): kind is KindOfShape<S> =>
  shapeOfKind(kind) === shape;

const formFields: Readonly<Record<keyof KindFields, string>> = {
  customer: "customer",
  reference: "reference",
  evidence: "proofFileId",
};

/** The fields of other kinds that a declaration of this kind does not have. */
export const absentFields = (kind: ActivityKind, fields: KindFields = kindEntry(kind).fields): string[] => {
  const own = amountFields[shapeOfKind(kind)];
  const amounts = Object.values(amountFields).filter((field) => field !== own);
  const uses = Object.entries(fields) as [keyof KindFields, FieldUse][];
  return [
    ...amounts.filter((field) => field !== null),
    ...uses.flatMap(([field, use]) => (use === "absent" ? [formFields[field]] : [])),
  ];
};

/** Whether only people who may see revenue know of this kind; false for a measure that nobody declares. */
export const isConfidential = (kind: string): boolean => isActivityKind(kind) && kindEntry(kind).isConfidential;
