import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** Says that somebody sits before an open page: its session goes on, as with every other act. */
export const POST = route({}, async () => new Response(null, { status: 204 }));
