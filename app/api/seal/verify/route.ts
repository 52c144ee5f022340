import { verifySent } from "@/lib/server/verify/sent";

export const dynamic = "force-dynamic";

/** For browsers without JavaScript: a posted file is verified in memory and forgotten. */
export const POST = (request: Request): Promise<Response> => verifySent(request);
