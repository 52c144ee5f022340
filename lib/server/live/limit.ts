import { Refusal } from "@/lib/refusal/refusal";

/** Streams open at once: more windows than a person looks at, and few enough that no person holds the portal's memory. */
export const streamLimits = { session: 20, account: 50 } as const;

type Reader = { sessionId: string | null; accountId: string | null };

const holder = globalThis as typeof globalThis & { portalStreams?: Map<string, number> };

const open = (): Map<string, number> => {
  holder.portalStreams ??= new Map();
  return holder.portalStreams;
};

const change = (key: string, by: 1 | -1): void => {
  const count = (open().get(key) ?? 0) + by;
  if (count > 0) open().set(key, count);
  else open().delete(key);
};

/**
 * Takes a place for one stream of a session and its account; answers how to give it back, which works once. Refuses
 * `too-many-streams`.
 */
export const takeStream = ({ sessionId, accountId }: Reader): (() => void) => {
  const keys = [`session:${sessionId}`, `account:${accountId}`] as const;
  const [inSession = 0, inAccount = 0] = keys.map((key) => open().get(key) ?? 0);
  if (inSession >= streamLimits.session || inAccount >= streamLimits.account)
    throw new Refusal("too-many-streams", {
      most: inSession >= streamLimits.session ? streamLimits.session : streamLimits.account,
    });
  for (const key of keys) change(key, 1);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    for (const key of keys) change(key, -1);
  };
};
