import { describe, expect, it } from "vitest";
import { badgeLooks, badgeSvg } from "@/lib/benefit/badge";

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
