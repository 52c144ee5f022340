import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pathFor, pathIn, returnPath, sidePages } from "./return-path";

describe("the return path after signing in", () => {
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

  it("is null where none was given", () => {
    expect(returnPath(null)).toBeNull();
    expect(returnPath(undefined)).toBeNull();
  });

  it("keeps `..` paths inside the site", () => {
    expect(returnPath("/fr/../../etc")).toBe("/etc");
  });
});

describe("the return path in another language", () => {
  it.each([
    ["/en/people?search=x", "/fr/people?search=x"],
    ["/en", "/fr"],
    ["/english", "/english"],
    ["/fr/en/activity", "/fr/en/activity"],
  ])("turns %s into %s", (path, french) => {
    expect(pathIn("fr", path)).toBe(french);
  });
});

describe("the return path of another person", () => {
  it.each([
    ["staff", "/fr/progress"],
    ["staff", "/en/people/123?search=a"],
    ["staff", "/en/people?search=a"],
    ["partner", "/en/review#first"],
    ["partner", "/fr/partners/123"],
  ] as const)("of the %s side does not lead to %s", (side, path) => {
    expect(pathFor(side, path)).toBeNull();
  });

  it.each([
    ["staff", "/fr/partners"],
    ["partner", "/en/people/123"],
    ["partner", "/en/account"],
    ["staff", "/en/peoples"],
  ] as const)("of the %s side leads to %s", (side, path) => {
    expect(pathFor(side, path)).toBe(path);
  });

  it.each(["partner", "staff"] as const)("knows every page of the %s side", (side) => {
    const folders = readdirSync(`app/[locale]/(${side})`, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(sidePages[side]);
  });
});
