import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { PartnerLine } from "@/db/queries/partner/list";
import { defaultEdition as edition } from "@/lib/edition/catalogue/editions";
import { levelsIn } from "@/lib/partner/former-level";
import { PartnerFilterForm } from "./partner-filter-form";
import { PartnerTable } from "./partner-table";

const t = translations("partner");
const line = (parts: Partial<PartnerLine> = {}): PartnerLine => ({
  ...{
    id: "p1",
    name: "Lafont",
    siren: "732829320",
    country: "FR",
    legacyLevel: null,
    competencies: 3,
    waiting: 0,
    fault: null,
  },
  ...{ tier: "partner", earned: "partner", tierIfVerified: "partner" },
  ...parts,
});
const known = { edition, formerLevels: levelsIn([edition]) };
const rowOf = (parts: Partial<PartnerLine> = {}) =>
  draw(<PartnerTable list={{ ...known, partners: [line(parts)], next: null, outdated: 0 }} locale="en" />).rows[1] ??
  [];

describe("the list of companies", () => {
  it("says of each who it is, which tier it has and what waits", () => {
    const none = translations("terms")("no-former-level");
    expect(rowOf()).toEqual(["Lafont", "732 829 320", "Partner", "3", none, "0"]);
    expect(rowOf({ legacyLevel: "premier", waiting: 2 }).slice(-2)).toEqual(["Premier", "2"]);
    expect(rowOf({ legacyLevel: "unheard-of" })[4]).toBe("unheard-of");
  });

  it("says what is earned and what could be, only where that is another tier", () => {
    const both = rowOf({ earned: "registered", tierIfVerified: "advanced" })[2];
    expect(both).toContain(t("earned", { tier: "Registered" }));
    expect(both).toContain(t("if-verified", { tier: "Advanced Partner" }));
    expect(rowOf({ earned: "registered", tierIfVerified: "registered" })[2]).not.toContain("Advanced");
  });

  it("says where the figures of one could not be made, under which reference", () => {
    const failed = rowOf({ tier: "", earned: "", tierIfVerified: "", competencies: 0, fault: "1a2b3c4d" });
    expect(failed.slice(2, 4)).toEqual([t("fault", { reference: "1a2b3c4d" }), "–"]);
  });

  it("leads to each company, or says that none matches", () => {
    const { links } = draw(
      <PartnerTable list={{ ...known, partners: [line()], next: null, outdated: 0 }} locale="en" />,
    );
    expect(links.map(([, href]) => href)).toEqual([
      "/partners/p1",
      ...["xlsx", "csv"].map((as) => `/api/lists/partners?as=${as}&locale=en`),
    ]);
    expect(
      draw(<PartnerTable list={{ ...known, partners: [], next: null, outdated: 0 }} locale="en" />).text,
    ).toContain(t("empty"));
  });
});

describe("the filter of the list of companies", () => {
  const drawFilter = (query: Parameters<typeof PartnerFilterForm>[0]["query"]) =>
    draw(<PartnerFilterForm query={query} list={known} locale="en" />);

  it("keeps what the address says, and leads back to all companies", () => {
    const asked = { search: "laf", tier: "partner", future: "advanced", competency: "hybrid-cloud" };
    const query = { ...asked, legacy: "none", candidate: "ready" } as const;
    const drawn = drawFilter(query);
    expect(formsIn(drawn)[0]?.fields).toEqual(query);
    expect(drawn.links).toEqual([[t("reset"), "/partners"]]);
  });

  it("begins open, with nothing to lead back from", () => {
    const drawn = drawFilter({
      ...{ search: undefined, tier: undefined, future: undefined, competency: undefined, legacy: undefined },
    });
    expect(Object.values(formsIn(drawn)[0]?.fields ?? {})).toEqual(["", "", "", "", "", ""]);
    expect(drawn.links).toEqual([]);
  });
});
