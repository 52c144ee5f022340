import { expect, it } from "vitest";
import { AnnouncedRulesBanner } from "@/components/edition/announced-rules-banner";
import { draw, translations } from "@/components/testing/render";
import { sampleEdition } from "@/components/testing/sample-company";

const t = translations("edition.coming");
const renamed = {
  ...sampleEdition,
  tiers: sampleEdition.tiers.map((tier) =>
    tier.id === "partner" ? { ...tier, name: { fr: "Membre", en: "Member" } } : tier,
  ),
};

it.each([
  ["rises", "partner", "advanced", { from: "Partner", to: "Advanced Partner" }],
  ["falls", "advanced", "partner", { from: "Advanced Partner", to: "Member" }],
  ["same", "partner", "partner", { tier: "Member" }],
])("says from which day other rules apply, and that the tier %s", (key, now, next, values) => {
  const coming = { edition: renamed, on: "2021-01-01", tier: next };
  const { lines, links } = draw(
    <AnnouncedRulesBanner coming={coming} edition={sampleEdition} tier={now} locale="en" />,
  );
  expect(lines[0]).toContain(t("banner", { day: "1 January 2021", sentence: t(key, values) }));
  expect(links).toHaveLength(1);
});

it("measures the height of a tier that the new rules no longer know by the rules in force", () => {
  const without = { ...renamed, tiers: renamed.tiers.filter(({ id }) => id !== "advanced") };
  const coming = { edition: without, on: "2021-01-01", tier: "partner" };
  const { text } = draw(<AnnouncedRulesBanner coming={coming} edition={sampleEdition} tier="advanced" locale="en" />);
  expect(text).toContain(t("falls", { from: "Advanced Partner", to: "Member" }));
});
