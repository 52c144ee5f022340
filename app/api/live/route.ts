import { cookies } from "next/headers";
import { z } from "zod";
import { listHistoryAfter } from "@/db/queries/partner/history";
import { sessionCookie } from "@/lib/server/auth/session/token";
import { openStream } from "@/lib/server/live/stream";
import { route } from "@/lib/server/route";
import { readSession } from "@/lib/server/session";

export const dynamic = "force-dynamic";

const after = z.coerce.number().int().min(0).catch(0);

/** Server-sent events: what changes in the company in view (or, for staff, anywhere), from the event after the one last seen. */
export const GET = route({ schema: z.object({ after }) }, async ({ actor, input, request }) => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const lastSeen = request.headers.get("last-event-id");
  return openStream({
    signal: request.signal,
    partnerId: actor.partnerId,
    after: lastSeen === null ? input.after : after.parse(lastSeen),
    missed: (partnerId, seq) => listHistoryAfter(actor, partnerId, seq),
    isStillSignedIn: async () => {
      const now = await readSession(token, false);
      return now !== null && now.partnerId === actor.partnerId && now.roles.join() === actor.roles.join();
    },
  });
});
