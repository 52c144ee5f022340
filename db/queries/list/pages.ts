import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { programmeZone } from "@/lib/i18n/zone";

/** How many rows of a list to take away are held at a time. */
export const pageRows = 500;

type Placed = { id: string };

/** A list to take away, a page at a time: each page begins after the last row of the one before, which `page` is given by id. */
export async function* pagesOf<Row extends Placed>(
  actor: Actor,
  page: (tx: Tx, after: string | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after: string | undefined; ; ) {
    const from: string | undefined = after;
    const rows: Row[] = await read(actor, (tx) => page(tx, from));
    if (rows.length > 0) yield rows;
    if (rows.length < pageRows) return;
    after = rows.at(-1)?.id;
  }
}

/** The time zone in which the programme tells its days. */
export const zoneOf = async (tx: Tx): Promise<string> => {
  const [row] = await tx.select({ timeZone: programme.timeZone }).from(programme);
  return row?.timeZone ?? programmeZone;
};
