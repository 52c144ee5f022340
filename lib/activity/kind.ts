import type { KindEntry } from "@/lib/activity/entry";
import { activityKindTable } from "@/lib/activity/kinds";
import { type ActivityShape, amountFields, isMonthlyShape } from "@/lib/activity/shape";

type Table = typeof activityKindTable;

/** A kind of activity, such as "licence-revenue". */
export type ActivityKind = keyof Table;

/** The kinds that are told in this shape. */
export type KindOfShape<S extends ActivityShape> = {
  [K in ActivityKind]: Table[K]["shape"] extends S ? K : never;
}[ActivityKind];

const table: Readonly<Record<ActivityKind, KindEntry>> = activityKindTable;

/** The name of a kind in stored data. */
export type StoredName<K extends ActivityKind, Place extends keyof KindEntry["storedAs"]> = Table[K]["storedAs"][Place];

export const activityKinds = Object.keys(table) as [ActivityKind, ...ActivityKind[]];

/** What the portal knows of a kind. */
export const kindEntry = (kind: ActivityKind): KindEntry => table[kind];

/** Whether the portal has a form for it; an edition may name measures of its own besides. */
export const isActivityKind = (text: string): text is ActivityKind => Object.hasOwn(table, text);

export const shapeOfKind = (kind: ActivityKind): ActivityShape => table[kind].shape;

/** Whether a kind is told by month rather than by day. */
export const isMonthly = (kind: ActivityKind): boolean => isMonthlyShape(table[kind].shape);

export const isOfShape = <S extends ActivityShape>(kind: ActivityKind, shape: S): kind is KindOfShape<S> =>
  table[kind].shape === shape;

/** The fields of other kinds that a declaration of this kind does not have. */
export const absentFields = (kind: ActivityKind): string[] => {
  const { shape, fields } = table[kind];
  const amounts = Object.values(amountFields).filter((field) => field !== amountFields[shape]);
  return [
    ...amounts.filter((field) => field !== null),
    ...Object.entries(fields).flatMap(([field, use]) => (use === "absent" ? [field] : [])),
  ];
};

/** Whether only people who may see revenue know of this kind; false for a measure the portal has no form for. */
export const isConfidential = (kind: string): boolean => isActivityKind(kind) && table[kind].isConfidential;

export const confidentialKinds: readonly ActivityKind[] = activityKinds.filter(isConfidential);
