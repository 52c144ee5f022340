import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { leadAlone } from "./one-leader";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The store that all tabs of a browser share. */
const sharedStore = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

/** The browser's locks: one holder a name, the others in turn. */
const someLocks = () => {
  let turn = Promise.resolve();
  return {
    request: (_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
      const mine = turn.then(() => (signal.aborted ? undefined : work()));
      turn = mine;
      return mine;
    },
  } as unknown as LockManager;
};

const means = {
  locks: () => ({ locks: someLocks(), store: undefined }),
  "a lease, over plain http": () => ({ locks: undefined, store: sharedStore() }),
};

it.each(Object.entries(means))("eight tabs have one leader, and the next once it is gone, by %s", async (_by, make) => {
  const shared = make();
  const leading = new Set<number>();
  const tabs = Array.from({ length: 8 }, (_, tab) =>
    leadAlone(
      "line",
      () => {
        leading.add(tab);
        return () => leading.delete(tab);
      },
      shared,
    ),
  );
  for (let gone = 0; gone < 8; gone += 1) {
    await vi.advanceTimersByTimeAsync(1_200);
    expect(leading.size).toBe(1);
    const [leader = -1] = leading;
    tabs[leader]?.();
    expect(leading.size).toBe(0);
  }
});

it("a tab that died without a word is followed by another within four seconds", async () => {
  const store = sharedStore();
  store.setItem("line", JSON.stringify({ by: "dead", until: Date.now() + 3_000 }));
  const begin = vi.fn(() => () => undefined);
  const letGo = leadAlone("line", begin, { locks: undefined, store });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(begin).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(begin).toHaveBeenCalledTimes(1);
  letGo();
});

it("each tab leads where a browser lets them share nothing", () => {
  const begin = vi.fn(() => () => undefined);
  for (let tab = 0; tab < 2; tab += 1) leadAlone("line", begin, { locks: undefined, store: undefined });
  expect(begin).toHaveBeenCalledTimes(2);
});
