import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { overviewFrom } from "./overview";
import { summarise, summaryEnds } from "./summary";
import { countsOf } from "./testing/counts-of";

const on = "2020-03-01";
const seller = samplePerson("s", [sampleCredential("VSP"), sampleCredential("VTSP")]);
const engineers = (vcp: number, vcap: number) => [
  ...Array.from({ length: vcap }, (_, i) =>
    samplePerson(`a${i}`, [sampleCredential("VCP", "NV"), sampleCredential("VCAP", "NV")]),
  ),
  ...Array.from({ length: vcp - vcap }, (_, i) => samplePerson(`p${i}`, [sampleCredential("VCP", "NV")])),
];
const undecided = { standing: null, shortfall: null, isDisputed: false };
type Parts = Parameters<typeof sampleFacts>[0];
const summary = (parts: Parts = {}, known: Parameters<typeof summarise>[3] = undecided) =>
  summarise(defaultEdition, sampleFacts(parts), on, known);
const company = (parts: Parts = {}, legacyLevel: "premier" | "none" = "none") => ({ ...summary(parts), legacyLevel });
const survey = (...companies: ReturnType<typeof company>[]) => overviewFrom(defaultEdition, ...countsOf(companies));
const top = defaultEdition.tiers.at(-1)?.id ?? "";

const held = (tier: string) => ({
  ...undecided,
  standing: { tier, kind: "first" as const, before: null, decidedOn: "2020-01-01", reviewsFrom: "2020-01-01" },
});

describe("the overview of the programme", () => {
  it("of no company counts nought for every tier and competency", () => {
    const { partners, byTier, byCompetency, transition, ready, onTheWay } = survey();
    expect([partners, ready, onTheWay, transition]).toEqual([0, 0, 0, {}]);
    expect(Object.keys(byTier)).toEqual(defaultEdition.tiers.map(({ id }) => id));
    expect(Object.values({ ...byTier, ...byCompetency }).every((count) => count === 0)).toBe(true);
  });

  it("counts each company once by the tier it holds, and by what it would earn once it has signed", () => {
    const unsigned = company(
      { agreement: null, people: [samplePerson("d", [sampleCredential("VCP", "DCV")]), seller] },
      "premier",
    );
    const { partners, byTier, byTierIfSigned, transition, withSolutionCompetency } = survey(company(), unsigned);
    expect([partners, withSolutionCompetency]).toEqual([2, 1]);
    expect(byTier).toMatchObject({ registered: 2, partner: 0 });
    expect(byTierIfSigned).toMatchObject({ registered: 1, partner: 1 });
    expect(transition).toEqual({ none: { registered: 1 }, premier: { partner: 1 } });
  });

  it("counts a company that the engine was not asked about as a partner and nothing else", () => {
    const asked = { legacyLevel: "none" as const, tier: null, tierIfSigned: null };
    const { partners, byTier, transition } = overviewFrom(
      defaultEdition,
      [{ ...asked, holdsSolution: false, candidate: null, partners: 3 }],
      [],
    );
    expect([partners, transition, byTier.registered]).toEqual([3, {}, 0]);
  });
});

describe("the summary of a company", () => {
  it("has the tier that a shortfall keeps beside the one earned", () => {
    expect(summary({}, held("advanced"))).toMatchObject({ tier: "advanced", tierEarned: "registered" });
  });

  it("is ready where only the agreement is missing for the highest tier", () => {
    const people = [...engineers(7, 3), seller];
    expect(summary({ people }).candidate).toBeNull();
    expect(summary({ people, agreement: null })).toMatchObject({ candidate: "ready", tierIfSigned: top });
  });

  it("is on the way where at most two of the VCP are missing and a VCAP is there", () => {
    const team = (vcp: number, vcap: number) => summary({ people: engineers(vcp, vcap) });
    expect([team(2, 1), team(4, 0), team(7, 3)].map(({ candidate }) => candidate)).toEqual([null, null, null]);
    expect([team(4, 1), team(3, 1)].map(({ candidateTeam }) => candidateTeam)).toMatchObject([
      { vcp: 4, vcap: 1 },
      { vcp: 3, vcap: 1 },
    ]);
    expect(team(7, 3).tier).toBe(top);
  });
});

describe("the day on which a summary ends", () => {
  const endsOn = (parts: Parts, known = undecided as Parameters<typeof summarise>[3], until: string | null = null) =>
    summaryEnds(defaultEdition, sampleFacts(parts), on, { known, until });

  it("is the first on which something begins or ceases to count, a review comes or the edition changes", () => {
    const agreement = { inForceOn: "2019-01-01", endsOn: "2020-06-01" };
    expect(endsOn({ agreement })).toBe("2020-06-01");
    expect(endsOn({ agreement }, held("partner"))).toBe("2020-06-01");
    expect(endsOn({ agreement: null }, held("partner"))).toBe("2021-01-01");
    expect(endsOn({ agreement }, held("partner"), "2020-04-01")).toBe("2020-04-01");
  });

  it("is never before anything that every following day finds changed", () => {
    const people = [samplePerson("leaver", [sampleCredential("VCP", "DCV")]), seller];
    const facts = sampleFacts({ people, agreement: { inForceOn: "2019-01-01", endsOn: "2020-09-30" } });
    const ends = summaryEnds(defaultEdition, facts, on, { known: held("partner"), until: null }) ?? "9999-12-31";
    const now = summarise(defaultEdition, facts, on, held("partner"));
    for (let day = on; day < ends; day = addDays(day, 1))
      expect(summarise(defaultEdition, facts, day, held("partner"))).toEqual(now);
    expect(ends).toBe("2020-09-30");
  });
});
