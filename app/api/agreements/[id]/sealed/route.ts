import { z } from "zod";
import { recordSealedDownload } from "@/db/mutations/agreement/timeline";
import { findSealed } from "@/db/queries/agreement/files";
import { servePdf } from "@/lib/server/agreement/serve";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** The sealed file, the same bytes for every party. */
export const GET = route({ schema: z.object({ id: z.uuid() }) }, async ({ actor, input: { id } }) => {
  const sealed = await findSealed(actor, id);
  await recordSealedDownload(actor, id, "sealed-downloaded");
  return servePdf(sealed, "attachment");
});
