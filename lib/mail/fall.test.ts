import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { OutlookChange } from "@/lib/forecast/outlook";
import { fallLetter } from "./fall";

const change: OutlookChange = {
  on: "2020-03-01",
  move: "fall",
  from: "advanced",
  tier: "partner",
  competenciesLost: [],
  competenciesGained: [],
  causes: [{ cause: "person-leaves", person: "p1" }],
};
const letterOf = (locale: "en" | "fr", given: Partial<OutlookChange> = {}, daysLeft = 30) =>
  fallLetter(
    {
      ...{ change: { ...change, ...given }, daysAhead: 30, daysLeft },
      ...{ company: "Café d'Or & <Fils>", edition: defaultEdition, names: { p1: "Inès L'Hér" } },
    },
    locale,
  );

describe("the letter about a tier at risk", () => {
  it.each([
    ["en", 1, "tomorrow"],
    ["en", 2, "in 2 days"],
    ["en", 30, "in 30 days"],
    ["fr", 1, "demain"],
    ["fr", 2, "dans 2 jours"],
  ] as const)("says in %s of %i days that it is %s", (locale, days, words) => {
    expect(letterOf(locale, {}, days).paragraphs[0]).toContain(words);
  });

  it("says in its subject what, when and to whom, in the reader's language", () => {
    expect(letterOf("en").subject).toBe("Down to Partner on 1 March 2020 – Café d'Or & <Fils>");
    expect(letterOf("fr").subject).toBe("Retour au niveau Partner le 1er mars 2020 – Café d'Or & <Fils>");
  });

  it("gives the cause before the remedy, and then the grace period", () => {
    expect(letterOf("en").paragraphs.slice(2)).toEqual([
      "Inès L'Hér has left the company.",
      "Ask a colleague to earn, before 1 March 2020, what Inès L'Hér contributes.",
      "A tier no longer earned is kept until the tier review, after a grace period of 90 days.",
    ]);
  });

  it("promises no grace period for a competency, which ends on its day", () => {
    const lost = letterOf("en", { move: "stay", tier: "advanced", competenciesLost: ["network-virtualization"] });
    expect(lost.paragraphs.join(" ")).not.toContain("grace");
    expect(lost.paragraphs.join(" ")).toContain("Lost: ");
  });

  it("counts one day of grace as one", () => {
    const { review } = defaultEdition;
    const edition = { ...defaultEdition, review: { ...review, demotion: { ...review.demotion, graceDays: 1 } } };
    const short = fallLetter({ change, daysAhead: 5, daysLeft: 5, company: "A", edition, names: {} }, "en");
    expect(short.paragraphs.at(-1)).toMatch(/a grace period of 1 day\.$/);
  });
});
