import { z } from "zod";
import {
  type ActivityKind,
  type BuiltInOfShape,
  builtInKinds,
  isConfidential,
  kindEntry,
  type StoredName,
  shapeOfKind,
} from "@/lib/activity/kind";
import { isOwnKind, type OwnKind, shapeOfOwnKind } from "@/lib/activity/own-kind";
import { type ActivityShape, activityShapes, type ByShape, mostOfShape } from "@/lib/activity/shape";

type Amounts = { money: { cents: number }; points: { points: number }; event: { count: number } };

/** More activity of one kind: so many cents, so many points a month, or so many events. */
export type ActivityMove = {
  [S in ActivityShape]: { move: StoredName<BuiltInOfShape<S>, "move"> | OwnKind<S> } & Amounts[S];
}[ActivityShape];

/** The word for an activity of a kind in a scenario: "deployments". */
export type ActivityMoveName = ActivityMove["move"];

/** The name of each shape's amount in stored moves. */
const amountNames: ByShape<string> = { money: "cents", points: "points", event: "count" };

export const moveOfKind = (kind: ActivityKind): ActivityMoveName => kindEntry(kind).storedAs.move as ActivityMoveName;

const kindByMove: ReadonlyMap<string, ActivityKind> = new Map(builtInKinds.map((kind) => [moveOfKind(kind), kind]));

/** The kind of activity that a word of a scenario is about; undefined for other moves. */
export const kindOfMove = (move: string): ActivityKind | undefined =>
  kindByMove.get(move) ?? (isOwnKind(move) ? move : undefined);

/** The kind that only readers with the permission `revenue.view` know of, where a move is about one. */
export const confidentialKindOf = ({ move }: { move: string }): ActivityKind | undefined => {
  const kind = kindOfMove(move);
  return kind && isConfidential(kind) ? kind : undefined;
};

export const isActivityMove = <M extends { move: string }>(move: M | ActivityMove): move is ActivityMove =>
  kindOfMove(move.move) !== undefined;

/** A move of so much activity, to be checked by the schema. */
export const activityMove = (kind: ActivityKind, amount: number): { move: string } => ({
  move: moveOfKind(kind),
  [amountNames[shapeOfKind(kind)]]: amount,
});

/** Cents, points a month, or a number of events. */
export const amountOfMove = (move: ActivityMove): number =>
  "cents" in move ? move.cents : "points" in move ? move.points : move.count;

const amountOf = (shape: ActivityShape) => ({ [amountNames[shape]]: z.int().min(1).max(mostOfShape[shape]) });

const schemaOfKind = (kind: ActivityKind) =>
  z.strictObject({ move: z.literal(moveOfKind(kind)), ...amountOf(shapeOfKind(kind)) });

/** A kind that an edition adds has its shape in its name. */
const schemaOfOwn = (shape: ActivityShape) =>
  z.strictObject({
    move: z.custom<OwnKind>((move) => typeof move === "string" && isOwnKind(move) && shapeOfOwnKind(move) === shape),
    ...amountOf(shape),
  });

/** One of the kinds with its amount, whole and above zero. */
export const activityMoveSchema = z.union([
  ...builtInKinds.map(schemaOfKind),
  ...activityShapes.map(schemaOfOwn),
]) as unknown as z.ZodType<ActivityMove>;
