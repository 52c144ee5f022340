import { describe, expect, it } from "vitest";
import { isSharedCause, readDelay, type SealingDelay, SealingDelayed, writeDelay } from "./sealing-delay";

const delays: readonly (readonly [SealingDelay, boolean])[] = [
  [{ cause: "no-time", failures: [{ authority: "https://time.example", fault: "unreachable" }] }, true],
  [{ cause: "no-time", failures: [] }, true],
  [{ cause: "certificate-expired" }, true],
  [{ cause: "certificate-revoked" }, true],
  [{ cause: "files-unavailable" }, true],
  [{ cause: "key-unavailable" }, true],
  [{ cause: "not-verified", faults: ["digest-differs"] }, false],
  [{ cause: "fault" }, false],
];

describe("the delay of a sealing", () => {
  it.each(delays)("is read as it was stored: %j", (delay) => {
    expect(readDelay(writeDelay(delay))).toEqual(delay);
    expect(readDelay(new SealingDelayed(delay).message)).toEqual(delay);
  });

  it.each(delays)("%j keeps every agreement waiting: %s", (delay, isShared) => {
    expect(isSharedCause(delay)).toBe(isShared);
  });

  it.each([
    ["no text", ""],
    ["what is no JSON", "Error: connect ECONNREFUSED"],
    ["an unknown cause", '{"cause":"weather"}'],
    ["a cause without its failures", '{"cause":"no-time"}'],
    ["a cause with details of another", '{"cause":"certificate-expired","stack":"at seal"}'],
    ["null", "null"],
  ])("is a fault without details where %s was stored", (_, text) => {
    expect(readDelay(text)).toEqual({ cause: "fault" });
  });
});
