import { describe, expect, it } from "vitest";
import { day, digest, instant, known } from "./value";

describe("a value of the evidence file", () => {
  it.each(["Camille Exemple", "Unknown Pleasures SAS", "Nadia", "None & Co", "0", "TBD Conseil"])(
    "may be the known text %j",
    (text) => {
      expect(known.safeParse(text).success).toBe(true);
    },
  );

  it.each([
    "",
    " ",
    "unknown",
    "UNKNOWN",
    "inconnu",
    "inconnue",
    "n/a",
    "NA",
    "null",
    "none",
    "-",
    "---",
    "?",
    "??",
    "tbd",
  ])("is not known where it says %j", (text) => {
    expect(known.safeParse(text).success).toBe(false);
  });

  it("is not known where it is padded, so that one text has one spelling", () => {
    for (const text of [" Camille", "Camille ", "Camille\n"]) expect(known.safeParse(text).success).toBe(false);
  });

  it("has digests of 64 lower-case digits", () => {
    expect(digest.safeParse("0a".repeat(32)).success).toBe(true);
    for (const text of ["0A".repeat(32), "0a".repeat(31), `${"0a".repeat(32)}0`, "g".repeat(64)])
      expect(digest.safeParse(text).success).toBe(false);
  });

  it("has instants in UTC, to the millisecond", () => {
    expect(instant.safeParse("2026-01-31T12:00:00.000Z").success).toBe(true);
    for (const text of [
      "2026-01-31T12:00:00Z",
      "2026-01-31T12:00:00.000+01:00",
      "2026-02-30T12:00:00.000Z",
      "2026-01-31 12:00:00.000Z",
    ])
      expect(instant.safeParse(text).success).toBe(false);
  });

  it("has days that exist", () => {
    expect(day.safeParse("2020-02-29").success).toBe(true);
    expect(day.safeParse("2019-02-29").success).toBe(false);
  });
});
