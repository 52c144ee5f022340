import { type ActivityShape, activityShapes } from "@/lib/activity/shape";

/**
 * A kind that an edition adds: its shape and a word of it, "points:training-days". The shape is part of the name, so that
 * a record keeps its meaning whatever later editions say.
 */
export type OwnKind<S extends ActivityShape = ActivityShape> = `${S}:${string}`;

const pattern = new RegExp(`^(?:${activityShapes.join("|")}):[a-z0-9]+(?:-[a-z0-9]+)*$`);

export const isOwnKind = (text: string): text is OwnKind => text.length <= 60 && pattern.test(text);

export const shapeOfOwnKind = (kind: OwnKind): ActivityShape => kind.slice(0, kind.indexOf(":")) as ActivityShape;
