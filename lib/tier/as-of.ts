import { type Day, isDay } from "@/lib/date/day";
import { defaultEdition, editionById } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { type Query, textIn } from "@/lib/form/query";

/** The day and the rules an address asks for; what does not read is left out and said. */
export const readAsOf = (query: Query, today: Day) => {
  const text = textIn(query, "on");
  const on = text !== undefined && isDay(text) ? text : undefined;
  const edition: Edition | undefined = editionById(textIn(query, "edition") ?? "") ?? undefined;
  return {
    asOf: { ...(on ? { on } : {}), ...(edition ? { edition } : {}) },
    asked: {
      on: on ?? today,
      editionId: edition?.id ?? defaultEdition.id,
      isBadDay: text !== undefined && on === undefined,
    },
  };
};
