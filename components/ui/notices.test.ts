import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { offerUndo, undoLast } from "@/components/review/undo";
import { undoOfferedMs } from "@/lib/review/decision";
import { announce, dismiss, noticesNow, watchNotices } from "./notices";

const texts = (): string[] => noticesNow().map(({ text }) => text);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe("the notices on screen", () => {
  it("stand for ten seconds unless told otherwise", () => {
    announce({ text: "Saved" });
    announce({ text: "Copied", seconds: 3 });
    vi.advanceTimersByTime(3_000);
    expect(texts()).toEqual(["Saved"]);
    vi.advanceTimersByTime(7_000);
    expect(texts()).toEqual([]);
  });

  it("are three at most: the oldest makes room", () => {
    for (const text of ["one", "two", "three", "four"]) announce({ text });
    expect(texts()).toEqual(["two", "three", "four"]);
  });

  it("can be dismissed by the reader or taken back by the page", () => {
    announce({ text: "one" });
    const takeBack = announce({ text: "two" });
    takeBack();
    const [first] = noticesNow();
    if (first) dismiss(first.id);
    expect(texts()).toEqual([]);
  });

  it("tell each listener of a change until it stops listening", () => {
    const listener = vi.fn();
    const stop = watchNotices(listener);
    announce({ text: "one" });
    stop();
    announce({ text: "two" });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe("the offer to undo a decision", () => {
  const offer = (name: string, undone: string[]) =>
    offerUndo({ text: `${name}: accepted`, label: "Undo", run: () => undone.push(name) });

  it("is taken by the key once, and leaves the screen with it", () => {
    const undone: string[] = [];
    offer("Lafont", undone);
    undoLast();
    undoLast();
    expect([undone, texts()]).toEqual([["Lafont"], []]);
  });

  it("ends with its time", () => {
    const undone: string[] = [];
    offer("Lafont", undone);
    vi.advanceTimersByTime(undoOfferedMs);
    undoLast();
    expect([undone, texts()]).toEqual([[], []]);
  });

  it("leaves the key with the latest decision where an older one is undone by its button", () => {
    const undone: string[] = [];
    offer("Lafont", undone);
    offer("Duval", undone);
    noticesNow()[0]?.action?.run();
    undoLast();
    expect(undone).toEqual(["Lafont", "Duval"]);
  });
});
