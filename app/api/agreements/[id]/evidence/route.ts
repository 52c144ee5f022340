import { z } from "zod";
import { recordSealedDownload } from "@/db/mutations/agreement/timeline";
import { findSealed } from "@/db/queries/agreement/files";
import { serveEvidence } from "@/lib/server/agreement/serve";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** The evidence file, byte for byte as it is attached inside the sealed PDF. */
export const GET = route({ schema: z.object({ id: z.uuid() }) }, async ({ actor, input: { id } }) => {
  const { evidence } = await findSealed(actor, id);
  await recordSealedDownload(actor, id, "evidence-downloaded");
  return serveEvidence(evidence, `evidence-${id.slice(0, 8)}.json`);
});
