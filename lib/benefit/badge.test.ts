import { describe, expect, it } from "vitest";
import { badgeLooks, badgeSvg, badgeTier } from "@/lib/benefit/badge";
import type { BenefitStanding } from "@/lib/benefit/demotion";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";

const badge = { vendor: "Vendora", tier: "Advanced", company: "Alpina", title: "Vendora partner", on: "2020-03-01" };

describe("a badge", () => {
  it.each(badgeLooks)("says vendor, tier, company and day on a %s ground", (look) => {
    const svg = badgeSvg(badge, look, "fr");
    for (const said of ["Vendora partner", "Advanced", "Alpina", "1er mars 2020"]) expect(svg).toContain(said);
    expect(svg.startsWith("<svg ")).toBe(true);
  });

  it("runs nothing that a name says", () => {
    const svg = badgeSvg({ ...badge, company: `</text><script>x()</script>" onload='y'` }, "light", "en");
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("onload='");
    expect(svg.match(/<\/?text/g)).toHaveLength(8);
  });
});

describe("the tier on a badge", () => {
  const kept = { state: "kept", lostOn: "2020-01-01", until: "2020-02-01", amount: null, tier: "advanced" } as const;
  const recognition = (giving: "at-once" | "on-request") => sampleBenefit({ kind: "recognition", giving });
  const given = { state: "given" } as const;
  const stopped = { state: "stopped", on: "2020-01-01" } as const;

  it.each<[string, BenefitStanding, string | null]>([
    ["is the current one", given, "partner"],
    ["is the one that gave it, while it is kept", kept, "advanced"],
    ["is none once it has ended", stopped, null],
  ])("%s", (_, standing, tier) => {
    expect(badgeTier({ benefit: recognition("at-once"), standing, held: [] }, "partner")).toBe(tier);
    const asked = { benefit: recognition("on-request"), standing: given };
    expect(badgeTier({ ...asked, held: [standing] }, "partner")).toBe(tier);
  });

  it("is none of a recognition that was not asked for, nor of another kind", () => {
    expect(badgeTier({ benefit: recognition("on-request"), standing: given, held: [] }, "partner")).toBeNull();
    expect(badgeTier({ benefit: sampleBenefit(), standing: given, held: [given] }, "partner")).toBeNull();
  });
});
