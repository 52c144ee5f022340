import "server-only";
import { randomUUID } from "node:crypto";
import { leaveStreamPlace, takeStreamPlace } from "@/db/mutations/process/stream";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { untilDone } from "@/lib/server/jobs/until-done";
import { present } from "@/lib/server/presence/presence";

type Reader = { sessionId: string | null; accountId: string | null };

/**
 * Takes a place for one stream of a session and its account, in whichever processes their other streams are; answers how to
 * give it back, which works once. Refuses `too-many-streams`.
 */
export const takeStream = async ({ sessionId, accountId }: Reader): Promise<() => void> => {
  if (!sessionId || !accountId) throw new Refusal("not-permitted");
  const id = randomUUID();
  await takeStreamPlace(systemActor(), { id, processId: await present(), sessionId, accountId });
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    void untilDone("live.place-kept", () => leaveStreamPlace(systemActor(), id));
  };
};
