import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { surveyProgramme } from "./overview";

const on = "2020-03-01";
const seller = samplePerson("s", [sampleCredential("VSP"), sampleCredential("VTSP")]);
const engineers = (vcp: number, vcap: number) => [
  ...Array.from({ length: vcap }, (_, i) =>
    samplePerson(`a${i}`, [sampleCredential("VCP", "NV"), sampleCredential("VCAP", "NV")]),
  ),
  ...Array.from({ length: vcp - vcap }, (_, i) => samplePerson(`p${i}`, [sampleCredential("VCP", "NV")])),
];
const company = (name: string, parts: Parameters<typeof sampleFacts>[0] = {}, legacyLevel: string | null = null) => ({
  ...{ name, legacyLevel, facts: sampleFacts({ partner: name, ...parts }) },
});
const survey = (...companies: Parameters<typeof surveyProgramme>[1] extends Iterable<infer C> ? C[] : never) =>
  surveyProgramme(defaultEdition, companies, on);
const top = defaultEdition.tiers.at(-1)?.id ?? "";

describe("the overview of the programme", () => {
  it("of no company counts nought for every tier and competency", () => {
    const { partners, byTier, byCompetency, transition, ready, onTheWay } = survey();
    expect([partners, ready, onTheWay, transition]).toEqual([0, [], [], {}]);
    expect(Object.keys(byTier)).toEqual(defaultEdition.tiers.map(({ id }) => id));
    expect(Object.values({ ...byTier, ...byCompetency }).every((count) => count === 0)).toBe(true);
  });

  it("counts each company once by the tier it holds, and by what it would earn once it has signed", () => {
    const unsigned = company(
      "b",
      { agreement: null, people: [samplePerson("d", [sampleCredential("VCP", "DCV")]), seller] },
      "premier",
    );
    const { partners, byTier, byTierIfSigned, transition, withSolutionCompetency } = survey(company("a"), unsigned);
    expect([partners, withSolutionCompetency]).toEqual([2, 1]);
    expect(byTier).toMatchObject({ registered: 2, partner: 0 });
    expect(byTierIfSigned).toMatchObject({ registered: 1, partner: 1 });
    expect(transition).toEqual({ none: { registered: 1 }, premier: { partner: 1 } });
  });

  it("counts the tier that a shortfall keeps, not the one earned", () => {
    const { byTier, byTierIfSigned } = survey({ ...company("a"), heldBy: () => "advanced" });
    expect([byTier.advanced, byTier.registered, byTierIfSigned.registered]).toEqual([1, 0, 1]);
  });

  it("names those who lack only the agreement for the highest tier", () => {
    const people = [...engineers(7, 3), seller];
    const { ready } = survey(company("signed", { people }), company("unsigned", { people, agreement: null }));
    expect(ready).toEqual([{ partnerId: "unsigned", name: "unsigned" }]);
  });

  it("names as on their way those who lack at most two of the VCP and have a VCAP", () => {
    const team = (name: string, vcp: number, vcap: number) => company(name, { people: engineers(vcp, vcap) });
    const { onTheWay, byTier } = survey(
      team("far", 2, 1),
      team("near", 4, 1),
      team("nearer", 3, 1),
      team("none", 4, 0),
      team("there", 7, 3),
    );
    expect(onTheWay.map(({ name, vcp, vcap }) => [name, vcp, vcap])).toEqual([
      ["near", 4, 1],
      ["nearer", 3, 1],
    ]);
    expect(byTier[top]).toBe(1);
  });
});
