import { describe, expect, it } from "vitest";
import { maskedLinks, retryDelay } from "./delivery";

describe("delivery", () => {
  it("waits twice as long after each failed try, and at most an hour", () => {
    expect([1, 2, 3, 11].map(retryDelay)).toEqual([5_000, 10_000, 20_000, 3_600_000]);
  });

  it("gives up after the twelfth try", () => {
    expect(retryDelay(12)).toBeNull();
  });

  it("takes the secrets out of links and leaves everything else", () => {
    const secret = `${"Ab0-_".repeat(8)}xyz`;
    expect(maskedLinks(`http://host/fr/invitation/${secret}\nhttp://host/fr/apply/resume?token=${secret}`)).toBe(
      "http://host/fr/invitation/…\nhttp://host/fr/apply/resume?token=…",
    );
    expect(maskedLinks("http://host/fr/review/4c1f6d0a-1111-4222-8333-944445555666")).toContain("4c1f6d0a-1111");
  });
});
