import { publicDoor } from "@/lib/server/auth/doors";
import { route } from "@/lib/server/route";
import { serveVerifier } from "@/lib/server/verify/trust";

export const dynamic = "force-dynamic";

/** One HTML file that verifies agreements from disk, with the portal switched off. */
export const GET = route({ door: publicDoor }, serveVerifier);
