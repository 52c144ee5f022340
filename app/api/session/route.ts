import type { Actor } from "@/lib/actor";
import { readerMark } from "@/lib/server/auth/session/reader";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const answer = ({ actor }: { actor: Actor }): Response =>
  Response.json({
    reader: readerMark({ id: actor.sessionId ?? "", partnerId: actor.partnerId }),
    as: `${actor.accountId}.${actor.partnerId ?? "staff"}`,
  });

/**
 * Says that somebody sits before an open page: its session goes on, as with every other act. Answers whose session it is,
 * and `as`: for which account and company pages are drawn.
 */
export const POST = route({}, answer);

/** The same for a script that asks by itself: nobody need sit there. */
export const GET = route({}, answer);
