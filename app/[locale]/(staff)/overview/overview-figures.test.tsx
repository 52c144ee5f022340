import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { defaultEdition as edition } from "@/lib/edition/catalogue/editions";
import { localName } from "@/lib/i18n/names";
import type { Candidates, Overview } from "@/lib/overview/overview";
import { levelsIn } from "@/lib/partner/former-level";
import { EditionTransition } from "./edition-transition";
import { Holders } from "./holders";
import { OverviewFigures } from "./overview-figures";
import { TierCandidates } from "./tier-candidates";

const t = translations("overview");
const [first, second] = edition.competencies;
const overview = (parts: Partial<Overview> = {}): Overview => ({
  ...{ partners: 1_000, withSolutionCompetency: 412, ready: 0, onTheWay: 0 },
  byTier: { registered: 900, partner: 80, advanced: 20 },
  byTierIfSigned: { registered: 500, partner: 400, advanced: 100 },
  transition: { premier: { partner: 3, principal: 1 }, none: { registered: 7 } },
  byCompetency: { [second?.id ?? ""]: 9, [first?.id ?? ""]: 4 },
  ...parts,
});

describe("the figures of the programme", () => {
  it("are written as the reader's language writes them", () => {
    expect(draw(<OverviewFigures edition={edition} overview={overview()} />).text).toContain("1,000");
    expect(draw(<OverviewFigures edition={edition} overview={overview()} />, "fr").text).toContain("1 000");
  });

  it("lead from each tier to its companies, as they are and as if all had signed", () => {
    const hrefs = draw(<OverviewFigures edition={edition} overview={overview()} />).links.map(([, href]) => href);
    expect(hrefs).toEqual(expect.arrayContaining(["/partners?tier=partner", "/partners?future=partner"]));
  });
});

describe("the former levels against the present tiers", () => {
  const formerLevels = levelsIn([edition]);

  it("count the companies of a level that no edition knows any more", () => {
    const counted = { ...overview(), transition: { gold: { partner: 2 }, none: { partner: 1 } } };
    const { rows } = draw(<EditionTransition {...{ edition, formerLevels }} overview={counted} />);
    expect(rows.slice(1).map((row) => [row[0], row.at(-1)])).toEqual([
      ["gold", "2"],
      [t("none"), "1"],
    ]);
  });

  it("count and sum the companies of each, and leave out levels without one", () => {
    const { rows, links } = draw(<EditionTransition {...{ edition, formerLevels }} overview={overview()} />);
    const tiers = edition.tiers.map(({ name }) => localName(name, "en"));
    expect(rows[0]).toEqual([t("old"), ...tiers, t("total")]);
    expect(rows.slice(1).map((row) => row.slice(1))).toEqual([
      ["0", "3", "0", "1", "4"],
      ["7", "0", "0", "0", "7"],
    ]);
    expect(rows[2]?.[0]).toBe(t("none"));
    expect(links.map(([, href]) => href)).toEqual([
      ...["/partners?legacy=premier&future=partner", "/partners?legacy=premier&future=principal"],
      "/partners?legacy=none&future=registered",
    ]);
  });
});

describe("the competencies held", () => {
  it("are listed the most held first, with the way to their holders", () => {
    const { rows, links } = draw(<Holders edition={edition} overview={overview()} />);
    const counts = rows.slice(1).map((row) => Number(row.at(-1)));
    expect(counts.slice(0, 3)).toEqual([9, 4, 0]);
    expect(counts).toHaveLength(edition.competencies.length);
    expect(links.map(([, href]) => href)).toEqual([second, first].map((one) => `/partners?competency=${one?.id}`));
  });
});

describe("the candidates for the highest tier", () => {
  const listed = (candidates: Candidates, parts: Partial<Overview> = {}) =>
    draw(<TierCandidates edition={edition} overview={overview(parts)} candidates={candidates} />);
  const master = edition.competencies.find(({ kind }) => kind === "master");
  const ready = [{ partnerId: "p1", name: "Lafont" }];
  const onTheWay = [{ partnerId: "p2", name: "Martel", competency: master?.id ?? "", vcp: 2, vcap: 1 }];

  it("are listed with what they lack, each leading to its company", () => {
    const { links, rows } = listed({ ready, onTheWay }, { ready: 1, onTheWay: 1 });
    expect(links).toEqual([
      ["Lafont", "/partners/p1"],
      ["Martel", "/partners/p2"],
    ]);
    expect(rows[1]).toEqual([
      "Martel",
      localName(master?.name, "en"),
      t("team", { have: 2, need: 5, type: "VCP", upper: 1, upperType: "VCAP" }),
    ]);
  });

  it("lead to all of them where not all are named", () => {
    const { links } = listed({ ready, onTheWay }, { ready: 2, onTheWay: 3_000 });
    expect(links).toEqual(
      expect.arrayContaining([
        [t("all", { count: 2 }), "/partners?candidate=ready"],
        [t("all", { count: 3_000 }), "/partners?candidate=on-the-way"],
      ]),
    );
  });

  it("are said to be missing where there are none", () => {
    expect(listed({ ready: [], onTheWay: [] }).lines.filter((line) => line === t("nobody"))).toHaveLength(2);
  });
});
