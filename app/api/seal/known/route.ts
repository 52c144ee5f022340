import { serveKnown } from "@/lib/server/verify/known";

export const dynamic = "force-dynamic";

/** Known here, since when, and still in force: asked with the fingerprint of the whole file. */
export const GET = (request: Request): Promise<Response> =>
  serveKnown(new URL(request.url).searchParams.get("sha256") ?? "");
