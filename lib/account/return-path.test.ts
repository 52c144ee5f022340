import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path";

describe("the way back after signing in", () => {
  it.each(["/fr/progress", "/en/agreement?step=read&x=a%20b", "/fr/people/123", "/fr/activity?q=50%25"])(
    "leads to %s",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/%2Fevil.example",
    "/%5Cevil.example",
    "/%252Fevil.example",
    "/%255Cevil.example",
    "/\t/evil.example",
    "/%09/evil.example",
    "/fr\\..\\evil",
    "/fr/..//evil.example",
    "/fr/%2e%2e//evil.example",
    "/api/auth/signout",
    "/fr/sign-in",
    "/en/sign-in/code?return=%2Fen%2Fhome",
    "",
    `/${"a".repeat(3_000)}`,
  ])("does not lead to %j", (path) => {
    expect(returnPath(path)).toBeNull();
  });

  it("knows no way where none was given", () => {
    expect(returnPath(null)).toBeNull();
    expect(returnPath(undefined)).toBeNull();
  });

  it("keeps climbing paths inside the site", () => {
    expect(returnPath("/fr/../../etc")).toBe("/etc");
  });
});
