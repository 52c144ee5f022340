import type { Facts } from "./facts";

/** How many records a company has: what the engine's work grows with. */
export const recordsIn = ({ people, activity }: Facts): number =>
  people.reduce((sum, { credentials }) => sum + 1 + credentials.length, activity.length);
