import type { Edition } from "@/lib/edition/edition";

/** The place of a credential type on the edition's ladder; -1 for a type that is not on it. */
export const rankOf = (edition: Edition, type: string): number => edition.ladder.types.indexOf(type);

type Ranked = { type: string; rank: number };

/** Whether a credential serves where another type is asked for: it is of that type, or stands higher on the ladder. */
export const servesAs = (has: Ranked, asked: Ranked): boolean =>
  has.type === asked.type || (asked.rank >= 0 && has.rank > asked.rank);
