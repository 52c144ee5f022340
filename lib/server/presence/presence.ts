import "server-only";
import { randomUUID } from "node:crypto";
import { aliveMs, beat, leave } from "@/db/mutations/process/presence";
import { systemActor } from "@/lib/server/actors";
import { type Poll, startPoll } from "@/lib/server/jobs/poll";
import { log } from "@/lib/server/log";

type Presence = { id: string; first: Promise<void>; beats: Poll };
const holder = globalThis as typeof globalThis & { portalPresence?: Presence };

/** How often a process says that it lives, in milliseconds. */
export const beatEveryMs = aliveMs / 3;

const begin = (): Presence => {
  const id = randomUUID();
  const first = beat(systemActor(), id);
  let isFirst = true;
  const beats = startPoll(async () => {
    try {
      await (isFirst ? first : beat(systemActor(), id));
    } catch (error) {
      log.warn({ event: "presence.failed", err: error });
    }
    isFirst = false;
    return beatEveryMs;
  });
  return { id, first, beats };
};

/** Says from now on that this process lives, once a process; answers the id under which the others know it. */
export const present = async (): Promise<string> => {
  holder.portalPresence ??= begin();
  const { id, first } = holder.portalPresence;
  await first.catch(() => undefined);
  return id;
};

/** Says that this process ends, so that nobody waits for it. */
export const endPresence = async (): Promise<void> => {
  const known = holder.portalPresence;
  delete holder.portalPresence;
  if (!known) return;
  await known.beats.stop();
  await leave(systemActor(), known.id);
};
