import { describe, expect, it } from "vitest";
import { beforeOpening } from "./gate";

describe("an address before the portal opens", () => {
  it.each(["/fr", "/en/apply", "/fr/review/person/1", "/en/verify", "/fr/set-upper", "/en/progress", "/%66r/apply"])(
    "%s leads to the set-up, in its language",
    (path) => {
      expect(beforeOpening(path)).toBe(`/${decodeURI(path).slice(1, 3)}/set-up`);
    },
  );

  it.each([
    "/fr/set-up",
    "/en/set-up/begin/secret",
    "/fr/sign-in/enrol",
    "/en/account",
    "/en/invitation/secret",
    "/fr/editions/first",
    "/fr/texts/2026-11/publish",
    "/fr/staff",
  ])("%s stays open", (path) => {
    expect(beforeOpening(path)).toBeNull();
  });

  it("is first given a language", () => {
    expect(["/", "/apply", "/de/apply"].map(beforeOpening)).toEqual([null, null, null]);
  });
});
