import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "@/lib/refusal/refusal";
import { makeAutosaver, type SaveState } from "./autosaver";

type Answer = Outcome<{ savedAt: string }>;
const savedAt = "2020-02-03T09:00:00.000Z";
const ok: Answer = { ok: true, value: { savedAt } };
const refused: Answer = { ok: false, code: "stale", params: {}, fields: {}, values: {} };

let told: SaveState[] = [];
const tell = (saved: SaveState) => told.push(saved);
const start = (...answers: (() => Promise<Answer>)[]) => {
  const send = vi.fn(() => (answers.shift() ?? (async () => ok))());
  return { send, ...makeAutosaver(send, tell) };
};
const states = () => told.map(({ is }) => is);

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
});
afterEach(() => vi.useRealTimers());

describe("saving as it is typed", () => {
  it("waits for a pause, so that one sentence is one request", async () => {
    const { send, touch } = start();
    for (let letter = 0; letter < 5; letter += 1) {
      touch();
      await vi.advanceTimersByTimeAsync(600);
    }
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(send).toHaveBeenCalledTimes(1);
    expect(told.at(-1)).toEqual({ is: "saved", at: new Date(savedAt) });
  });

  it("tries a lost connection again until it answers", async () => {
    const lost = async () => Promise.reject(new TypeError("Failed to fetch"));
    const { send, touch } = start(lost, lost);
    touch();
    await vi.advanceTimersByTimeAsync(700);
    expect(told.at(-1)).toEqual({ is: "failed", code: "connection-lost" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(send).toHaveBeenCalledTimes(3);
    expect(told.at(-1)?.is).toBe("saved");
  });

  it("does not repeat what was refused", async () => {
    const { send, touch } = start(async () => refused);
    touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(told.at(-1)).toEqual({ is: "failed", code: "stale" });
  });

  it("does not call saved what changed while it was on its way", async () => {
    let answer: (given: Answer) => void = () => undefined;
    const { touch } = start(() => new Promise((resolve) => (answer = resolve)));
    touch();
    await vi.advanceTimersByTimeAsync(700);
    touch();
    answer(ok);
    await vi.advanceTimersByTimeAsync(0);
    expect(states()).not.toContain("saved");
    await vi.advanceTimersByTimeAsync(700);
    expect(told.at(-1)?.is).toBe("saved");
  });

  it("ends with the page, also where a lost answer would have been tried again", async () => {
    let lose: () => void = () => undefined;
    const { send, touch, stop } = start(() => new Promise((_, reject) => (lose = () => reject(new Error("lost")))));
    touch();
    await vi.advanceTimersByTimeAsync(700);
    stop();
    lose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(states()).not.toContain("failed");
  });
});
