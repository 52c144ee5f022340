import { readerMark } from "@/lib/server/auth/session/reader";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** Says that somebody sits before an open page: its session goes on, as with every other act. Answers whose session it is, and `as`: for which account and company pages are drawn. */
export const POST = route({}, async ({ actor }) => {
  const reader = readerMark({ id: actor.sessionId ?? "", partnerId: actor.partnerId });
  return Response.json({ reader, as: `${actor.accountId}.${actor.partnerId ?? "staff"}` });
});
