import { cookies } from "next/headers";
import { listHistoryAfter } from "@/db/queries/partner/history";
import { sessionCookie } from "@/lib/server/auth/session/token";
import { openStream } from "@/lib/server/live/stream";
import { findSignedIn, readSession } from "@/lib/server/session";

export const dynamic = "force-dynamic";

const afterOf = (request: Request): number => {
  const given = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after") ?? "0";
  const seq = Number(given);
  return Number.isSafeInteger(seq) && seq >= 0 ? seq : 0;
};

/** Server-sent events: what changes in the company in view (or, for staff, anywhere), from the event after the one last seen. */
export const GET = async (request: Request): Promise<Response> => {
  const found = await findSignedIn();
  if (found.kind !== "signed-in") return Response.json({ ok: false, code: "signed-out" }, { status: 401 });
  const { actor, session } = found;
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return openStream({
    signal: request.signal,
    partnerId: actor.partnerId,
    after: afterOf(request),
    missed: (partnerId, after) => listHistoryAfter(actor, partnerId, after),
    isStillSignedIn: async () => {
      const now = await readSession(token);
      return now !== null && now.partnerId === session.partnerId && now.roles.join() === session.roles.join();
    },
  });
};
