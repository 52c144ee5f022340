import { cookies } from "next/headers";
import { z } from "zod";
import { changesFor, listChangesAfter, mayListen } from "@/db/queries/partner/change";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { sessionCookie } from "@/lib/server/auth/session/token";
import { takeStream } from "@/lib/server/live/limit";
import { lineHeader } from "@/lib/server/live/line";
import { openStream } from "@/lib/server/live/stream";
import { route } from "@/lib/server/route";
import { readSession } from "@/lib/server/session";

export const dynamic = "force-dynamic";

const after = z.coerce.number().int().min(0).catch(0);

/** Server-sent events: what changes in the company in view (or, for staff, anywhere), from the event after the one last seen. */
export const GET = route({ schema: z.object({ after }) }, async ({ actor, input, request }) => {
  // Another spelling of the address, which the web server does not hand over.
  if (!request.headers.has(lineHeader)) throw new Refusal("not-found");
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const lastSeen = request.headers.get("last-event-id");
  if (actor.partnerId && !mayListen(actor, actor.partnerId)) throw new Refusal("not-found");
  const onEnd = await takeStream(actor);
  return openStream(request, {
    sessionId: actor.sessionId,
    partnerId: actor.partnerId,
    after: lastSeen === null ? input.after : after.parse(lastSeen),
    list: (partnerId, seq) => listChangesAfter(systemActor(), partnerId, seq),
    pick: (changes) => changesFor(actor, changes),
    onEnd,
    isStillSignedIn: async () => {
      const now = await readSession(token, false);
      return now !== null && now.partnerId === actor.partnerId && now.roles.join() === actor.roles.join();
    },
  });
});
