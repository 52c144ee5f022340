import { publicDoor } from "@/lib/server/auth/doors";
import { route } from "@/lib/server/route";
import { trustedRoots } from "@/lib/server/seal/roots";
import { servePem } from "@/lib/server/verify/trust";

export const dynamic = "force-dynamic";

/** The roots under which timestamp authorities are believed. */
export const GET = route({ door: publicDoor }, async () => servePem((await trustedRoots()).timeRoots, "time-root.pem"));
