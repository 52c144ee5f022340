import { z } from "zod";
import { recordImpactExported } from "@/db/mutations/edition/export";
import { getImpact } from "@/db/queries/edition/list";
import { impactCsv } from "@/lib/editor/impact-csv";
import { Refusal } from "@/lib/refusal/refusal";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ id: z.string(), signed: z.string().optional() });

/** Who would rise and fall, company by company, for a spreadsheet. */
export const GET = route({ schema }, async ({ actor, input: { id, signed } }) => {
  const found = await getImpact(actor, id, signed === "all");
  if (!found) throw new Refusal("not-found");
  await recordImpactExported(actor, id, found.impact.moves.length);
  return new Response(impactCsv(found.impact), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="impact-${id}.csv"`,
      "cache-control": "private, no-store",
    },
  });
});
