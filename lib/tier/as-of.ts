import { type Day, isDay } from "@/lib/date/day";
import { defaultEdition, editionById } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { nodeIn, type Query, textIn } from "@/lib/form/query";

/**
 * The day (`on`) and the edition that an address asks for. `asOf` has only what could be read; `asked` has what the
 * form shows, and whether the day was unreadable.
 */
export const readAsOf = (query: Query, today: Day) => {
  const text = textIn(query, "on");
  const on = text !== undefined && isDay(text) ? text : undefined;
  const opened = nodeIn(query);
  const edition: Edition | undefined = editionById(textIn(query, "edition") ?? "") ?? undefined;
  return {
    asOf: { ...(on ? { on } : {}), ...(edition ? { edition } : {}), opened },
    asked: {
      on: on ?? today,
      editionId: edition?.id ?? defaultEdition.id,
      opened: opened?.node ?? null,
      isBadDay: text !== undefined && on === undefined,
    },
  };
};
