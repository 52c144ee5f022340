import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { TierFunnel } from "@/components/tier/tier-funnel";

const t = translations("progress.chart");
const rows = [
  { id: "registered", name: "Registered", count: 1_600, href: "/partners?tier=registered" },
  { id: "partner", name: "Partner", count: 16 },
  { id: "principal", name: "Principal Partner", count: 0 },
];
const sharesOf = (html: string): number[] => [...html.matchAll(/\* ([\d.]+)\)/g)].map(([, share]) => Number(share));

describe("the funnel of tiers", () => {
  it("says in a table what it draws, and leads to the partners behind a figure", () => {
    const { rows: table, links } = draw(<TierFunnel title="Partners by tier" rows={rows} />);
    expect(table).toEqual([
      [t("tier"), t("now")],
      ["Registered", "1,600"],
      ["Partner", "16"],
      ["Principal Partner", "0"],
    ]);
    expect(links).toEqual([["1,600", "/partners?tier=registered"]]);
  });

  it("draws the highest tier first, few beside many still visible, and nobody as nothing", () => {
    expect(sharesOf(draw(<TierFunnel title="x" rows={rows} />).html)).toEqual([0, 0.1, 1]);
  });

  it("adds how many it would be had all signed, only where that is known", () => {
    const signed = rows.map((row, place) => ({ ...row, ifSigned: place }));
    const { rows: table, html } = draw(<TierFunnel title="x" rows={signed} />);
    expect(table[0]).toEqual([t("tier"), t("now"), t("if-signed")]);
    expect(table.at(-1)).toEqual(["Principal Partner", "0", "2"]);
    expect(sharesOf(html)).toHaveLength(6);
  });

  it("draws without a partner at all", () => {
    const none = rows.map((row) => ({ ...row, count: 0 }));
    expect(sharesOf(draw(<TierFunnel title="x" rows={none} />).html)).toEqual([0, 0, 0]);
  });
});
