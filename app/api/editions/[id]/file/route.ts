import { z } from "zod";
import { recordEditionExported } from "@/db/mutations/edition/export";
import { getEditionFile } from "@/db/queries/edition/file";
import { Refusal } from "@/lib/refusal/refusal";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ id: z.string().max(120) });

/** An edition as one JSON file with its digest, as `/editions` imports it. */
export const GET = route({ schema }, async ({ actor, input: { id } }) => {
  const text = await getEditionFile(actor, id);
  if (text === null) throw new Refusal("not-found");
  await recordEditionExported(actor, id);
  return new Response(text, {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${id}.json"`,
      "cache-control": "no-store",
    },
  });
});
