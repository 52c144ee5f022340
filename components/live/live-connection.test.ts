import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepConnected } from "./live-connection";

class FakeSource extends EventTarget {
  static CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    FakeSource.opened.push(this);
  }
  close() {
    this.readyState = FakeSource.CLOSED;
  }
  /** The network is gone: the browser would connect again by itself. */
  cut() {
    this.readyState = 0;
    this.onerror?.();
  }
  /** The server answered with something that is no stream. */
  refuse() {
    this.readyState = FakeSource.CLOSED;
    this.onerror?.();
  }
  say(kind: string, data?: unknown) {
    this.dispatchEvent(Object.assign(new Event(kind), { data: JSON.stringify(data ?? null) }));
  }
}

const latest = (): FakeSource => FakeSource.opened.at(-1) as FakeSource;
const heard = { onOpen: vi.fn(), onChange: vi.fn(), onCut: vi.fn(), onCrowded: vi.fn(), onSignedOut: vi.fn() };
let after = 7;
const listen = () => keepConnected({ urlOf: () => `/api/live?after=${after}`, ...heard });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", FakeSource);
  FakeSource.opened = [];
  after = 7;
  for (const one of Object.values(heard)) one.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the live connection", () => {
  it("tells when it is open and what changes", () => {
    listen();
    latest().say("hello");
    latest().say("change", { seq: 8 });
    expect(heard.onOpen).toHaveBeenCalledTimes(1);
    expect(heard.onChange).toHaveBeenCalledWith({ seq: 8 });
  });

  it("connects again after a cut, from what was heard by then, more slowly each time up to five seconds", async () => {
    listen();
    after = 9;
    for (const delay of [300, 600, 1_200, 2_400, 4_800, 5_000, 5_000]) {
      const count = FakeSource.opened.length;
      latest().cut();
      await vi.advanceTimersByTimeAsync(delay - 1);
      expect(FakeSource.opened).toHaveLength(count);
      await vi.advanceTimersByTimeAsync(1);
      expect(FakeSource.opened).toHaveLength(count + 1);
    }
    expect(latest().url).toBe("/api/live?after=9");
    expect(heard.onCut).toHaveBeenCalledTimes(7);
  });

  it("is quick again once a connection has stood", async () => {
    listen();
    latest().cut();
    await vi.advanceTimersByTimeAsync(300);
    latest().say("hello");
    latest().cut();
    await vi.advanceTimersByTimeAsync(300);
    expect(FakeSource.opened).toHaveLength(3);
  });

  it.each([
    [401, 1, 1],
    [503, 0, 2],
  ])(
    "asks why it was refused: after %i the session has ended (%i) or it connects again (%i)",
    async (status, ended, opened) => {
      vi.stubGlobal("fetch", async () => new Response(null, { status }));
      listen();
      latest().refuse();
      await vi.advanceTimersByTimeAsync(300);
      expect([heard.onSignedOut.mock.calls.length, FakeSource.opened.length]).toEqual([ended, opened]);
    },
  );

  it("tells that too many windows listen, and tries again half a minute later", async () => {
    vi.stubGlobal("fetch", async () => new Response(null, { status: 429 }));
    listen();
    latest().refuse();
    await vi.advanceTimersByTimeAsync(29_999);
    expect([heard.onCrowded.mock.calls.length, FakeSource.opened.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeSource.opened).toHaveLength(2);
    expect(heard.onSignedOut).not.toHaveBeenCalled();
  });

  it("tells that the session was ended elsewhere, and stays closed", async () => {
    listen();
    latest().say("signed-out");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard.onSignedOut).toHaveBeenCalledTimes(1);
    expect([latest().readyState, FakeSource.opened.length]).toEqual([FakeSource.CLOSED, 1]);
  });

  it("stays closed once it is let go, also while it waits to connect again", async () => {
    const letGo = listen();
    latest().cut();
    letGo();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(FakeSource.opened).toHaveLength(1);
  });
});
