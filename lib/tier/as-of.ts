import { type Day, isDay } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { nodeIn, type Query, textIn } from "@/lib/form/query";

/**
 * The day (`on`) and the edition that an address asks for, whether or not there is one of that id. `asOf` has only what could
 * be read; `asked` has what the form shows, and whether the day was unreadable.
 */
export const readAsOf = (query: Query, today: Day) => {
  const text = textIn(query, "on");
  const on = text !== undefined && isDay(text) ? text : undefined;
  const opened = nodeIn(query);
  const editionId = textIn(query, "edition");
  return {
    asOf: { ...(on ? { on } : {}), ...(editionId ? { editionId } : {}), opened },
    asked: {
      on: on ?? today,
      editionId: editionId ?? defaultEdition.id,
      opened: opened?.node ?? null,
      isBadDay: text !== undefined && on === undefined,
    },
  };
};
