import { z } from "zod";
import { recordImpactExported } from "@/db/mutations/edition/export";
import { findComparison, type ImpactQuestion } from "@/db/queries/edition/impact";
import type { Actor } from "@/lib/actor";
import { impactCsvHead } from "@/lib/editor/impact-csv";
import { Refusal } from "@/lib/refusal/refusal";
import { impactWhole } from "@/lib/server/engine/impact-run";
import { impactTable } from "@/lib/server/engine/impact-table";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ id: z.string(), signed: z.string().optional() });

async function* linesOf(actor: Actor, question: ImpactQuestion): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(impactCsvHead);
  for await (const lines of impactTable(actor, question)) yield encoder.encode(lines);
}

/** The lines as somebody reads them: what is not read is not computed. */
const streamOf = (lines: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });

/** Who would rise and fall, company by company, for a spreadsheet; sent as it is computed, after it is recorded. */
export const GET = route({ schema }, async ({ actor, input: { id, signed }, request }) => {
  const comparison = await findComparison(actor, id);
  if (!comparison) throw new Refusal("not-found");
  const question = { ...comparison, isAsIfSigned: signed === "all" };
  const { impact } = await impactWhole(actor, question, request.signal);
  await recordImpactExported(actor, id, impact.moved);
  return new Response(streamOf(linesOf(actor, question)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="impact-${id}.csv"`,
      "cache-control": "private, no-store",
    },
  });
});
