import { z } from "zod";
import { publicDoor } from "@/lib/server/auth/doors";
import { route } from "@/lib/server/route";
import { serveKnown } from "@/lib/server/verify/known";

export const dynamic = "force-dynamic";

const schema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, "invalid") });

/** Known here, since when, and still in force: asked with the fingerprint of the whole file. */
export const GET = route({ door: publicDoor, schema }, ({ input }) => serveKnown(input.sha256));
