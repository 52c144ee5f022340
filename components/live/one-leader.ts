import { randomKey } from "@/components/form/random-key";

const tickMs = 1_000;
const leaseMs = 3_000;
const settleMs = 100;

type Lease = { by: string; until: number };
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const leaseIn = (store: Store, name: string): Lease | null => {
  try {
    return JSON.parse(store.getItem(name) ?? "null") as Lease | null;
  } catch {
    return null;
  }
};

/**
 * Leads by a lease in the store that all tabs of a browser share, renewed each second. Two tabs that take it at once find out
 * within a tenth of a second; the one that wrote last leads.
 */
const leadByLease = (store: Store, name: string, begin: () => () => void): (() => void) => {
  const me = randomKey();
  let stop: (() => void) | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const isMine = (): boolean => leaseIn(store, name)?.by === me;
  const settle = (): void => {
    if (isMine()) stop ??= begin();
  };
  const tick = (): void => {
    const lease = leaseIn(store, name);
    if (lease && lease.by !== me && lease.until > Date.now()) {
      stop?.();
      stop = null;
      return;
    }
    store.setItem(name, JSON.stringify({ by: me, until: Date.now() + leaseMs }));
    if (!stop) settling = setTimeout(settle, settleMs);
  };
  tick();
  const timer = setInterval(tick, tickMs);
  return () => {
    clearInterval(timer);
    clearTimeout(settling);
    stop?.();
    if (isMine()) store.removeItem(name);
  };
};

const leadByLock = (locks: LockManager, name: string, begin: () => () => void): (() => void) => {
  const asking = new AbortController();
  let release = (): void => asking.abort();
  const led = locks.request(name, { signal: asking.signal }, () => {
    const stop = begin();
    return new Promise<void>((resolve) => {
      release = () => {
        stop();
        resolve();
      };
    });
  });
  // Given up before its turn came.
  led.catch(() => undefined);
  return () => release();
};

/** What the browser offers to agree among its tabs: locks, or over plain http, which has none, only a store. */
type Means = { locks: LockManager | undefined; store: Store | undefined };

const meansHere = (): Means => {
  const { locks }: Partial<Pick<Navigator, "locks">> = navigator;
  try {
    return { locks, store: localStorage };
  } catch {
    return { locks, store: undefined };
  }
};

/**
 * Has one tab of a browser at a time do what `begin` begins, and another once that tab is gone. Where tabs cannot agree, each
 * does it. Returns the function that lets go.
 */
export const leadAlone = (name: string, begin: () => () => void, { locks, store } = meansHere()): (() => void) => {
  if (locks) return leadByLock(locks, name, begin);
  return store ? leadByLease(store, name, begin) : begin();
};
