import { z } from "zod";
import { previewBadge } from "@/lib/server/badge/declare";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ id: z.uuid() });

/** What the badge in a file says that the reader may see; null where it is no badge. */
export const GET = route({ schema }, async ({ actor, input: { id } }) =>
  Response.json(
    { badge: await previewBadge(actor, { fileId: id }) },
    { headers: { "cache-control": "private, no-store" } },
  ),
);
