/** How an activity is told: `money` booked on a day, `points` of a month, or an `event` completed on a day. */
export const activityShapes = ["money", "points", "event"] as const;
export type ActivityShape = (typeof activityShapes)[number];

/** The full months over which points are averaged, and for which a sample of them is told. */
export const pointMonths = 12;

/** A value for each shape; a shape without one does not compile. */
export type ByShape<T> = Readonly<Record<ActivityShape, T>>;

/** The engine's name of the day, by which the messages call it too. */
export const dayNames = { money: "bookedOn", points: "month", event: "completedOn" } as const satisfies ByShape<string>;

/** The form's field for the amount; an event has none, it counts as one. */
export const amountFields = { money: "amount", points: "points", event: null } as const satisfies ByShape<
  string | null
>;

const monthly: ByShape<boolean> = { money: false, points: true, event: false };

/** Whether its day is a whole month, stored as the first day of it. */
export const isMonthlyShape = (shape: ActivityShape): boolean => monthly[shape];

/** The largest amount of a scenario or an example: cents, points a month, or events. */
export const mostOfShape: ByShape<number> = { money: 1e13, points: 1e9, event: 1000 };
