import "server-only";
import { isPortalOpen } from "@/lib/server/set-up/installation";
import { guarded, startPoll } from "./poll";

type Stop = () => Promise<void>;

const everyMs = 2_000;
const forGood = 3_600_000;

/** Begins once the portal is open, and rests until then; answers how to stop either. */
export const startWhenOpen = (begin: () => Stop): Stop => {
  let stopBegun: Stop | null = null;
  const rounds = startPoll(async () => {
    if (!stopBegun && (await guarded("set-up.unread", isPortalOpen))) stopBegun = begin();
    return stopBegun ? forGood : everyMs;
  });
  return async () => {
    await rounds.stop();
    await stopBegun?.();
  };
};
