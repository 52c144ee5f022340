import { trustedRoots } from "@/lib/server/seal/roots";
import { servePem } from "@/lib/server/verify/trust";

export const dynamic = "force-dynamic";

/** The roots under which this programme's agreements verify. */
export const GET = async (): Promise<Response> => servePem((await trustedRoots()).roots, "root.pem");
