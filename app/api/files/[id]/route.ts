import { z } from "zod";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { findFile } from "@/db/queries/review/evidence";
import { Refusal } from "@/lib/refusal/refusal";
import { serveFile } from "@/lib/server/file/serve";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ id: z.uuid(), view: z.string().optional() });

/** A file the reader may see: as a download, or drawn by the browser with `?view=1`. */
export const GET = route({ schema }, async ({ actor, input: { id, view } }) => {
  const file = await findFile(actor, id);
  if (!file) throw new Refusal("not-found");
  if (file.isRevenue && actor.side === "staff")
    await recordRevenueViewed(actor, { subjectId: id, partnerId: file.partnerId });
  return serveFile(file, view === "1");
});
