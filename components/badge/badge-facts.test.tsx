import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import type { BadgeFinding } from "@/lib/badge/finding";
import { BadgeEvidence } from "./badge-evidence";

const finding: BadgeFinding = {
  ...{
    version: "2.0",
    proof: "hosted",
    issuer: "Example",
    issuerIdentifier: null,
    badge: "VCP",
    badgeIdentifier: "urn:x",
  },
  ...{ assertion: null, id: null, status: [], earnedOn: null, expiresOn: null, key: null, listedOn: null, said: null },
  sha256: "ab".repeat(32),
};
const readAt = new Date("2020-03-01T23:30:00Z");
const drawn = (parts: Partial<BadgeFinding> = {}, locale: "en" | "fr" = "en") => {
  const badge = { outcome: "valid", finding: { ...finding, ...parts }, readAt } as const;
  return draw(<BadgeEvidence evidence={{ badge, uses: [] }} pathOf={(id) => `/x/${id}`} />, locale);
};

describe("the facts of a badge", () => {
  it("leave out the days, the list and the key that it does not have", () => {
    expect(drawn().facts).toEqual({
      ...{ Issuer: "Example", Badge: "VCP", "Open Badges": "2.0", "Proven by": "copy from the issuer" },
      ...{ "Earned on": "Not given", "Read on": "2 March 2020 at 00:30", "File (SHA-256)": "ab".repeat(32) },
    });
  });

  it.each([
    ["token", null, undefined],
    ["token", "thumb", "signature"],
    ["data-integrity", null, undefined],
    ["data-integrity", "thumb", "signature inside"],
    ["hosted", null, "copy from the issuer"],
  ] as const)("claim of %s with the key %s no proof that was not found", (proof, key, said) => {
    expect(drawn({ proof, key }).facts["Proven by"]).toBe(said);
    expect(drawn({ proof, key }).facts.Key).toBe(key ?? undefined);
  });

  it("name the badge by its identifier where it has no name", () => {
    expect(drawn({ badge: "" }).facts.Badge).toBe("urn:x");
    expect(drawn({ badge: "", badgeIdentifier: null }).facts.Badge).toBe("Not given");
  });

  it("name in French the last day that counts, not the day after", () => {
    const { facts } = drawn({ earnedOn: "2019-02-02", expiresOn: "2020-03-01", listedOn: "2020-01-01" }, "fr");
    expect(facts).toMatchObject({
      ...{ "Obtenu le": "2 février 2019", "Valable jusqu’au (inclus)": "29 février 2020" },
      "Liste de révocation du": "1er janvier 2020",
    });
  });

  it("keep names and codes from a browser's translator", () => {
    expect(drawn({ key: "thumb" }).html.match(/translate="no"/g)).toHaveLength(5);
  });
});
