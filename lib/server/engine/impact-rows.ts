import { exportMoves, type ImpactQuestion } from "@/db/queries/edition/impact";
import type { Actor } from "@/lib/actor";
import { impactRows } from "@/lib/editor/impact-sheet";
import type { Cell } from "@/lib/file/sheet/cell";

/** Who would rise and fall, some companies at a time, as rows of a table. The reader must see insights. */
export async function* movedRows(actor: Actor, question: ImpactQuestion): AsyncGenerator<Cell[][]> {
  for await (const moves of exportMoves(actor, question)) yield impactRows(moves, actor.today);
}
