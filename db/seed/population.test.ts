import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { overviewFrom } from "@/lib/overview/overview";
import { summarise } from "@/lib/overview/summary";
import { countsOf } from "@/lib/overview/testing/counts-of";
import { dossierFacts } from "./facts";
import { makePopulation, populationProfiles } from "./population";
import { type Dossier, demoDay } from "./rows";
import { makeShowcase } from "./showcase";

const dossiers: Dossier[] = [...makeShowcase(), ...makePopulation()];
const undecided = { standing: null, shortfall: null, isDisputed: false };
const overview = overviewFrom(
  defaultEdition,
  ...countsOf(
    dossiers.map((one) => ({
      ...summarise(defaultEdition, dossierFacts(one), demoDay, undecided),
      legacyLevel: one.partner.legacyLevel ?? "none",
    })),
  ),
);

describe("the demo's France", () => {
  it("counts a thousand partners, 150 of them Enterprise and 15 Premier", () => {
    const of = (level: string): number => dossiers.filter((one) => one.partner.legacyLevel === level).length;
    expect([dossiers.length, of("enterprise"), of("premier"), of("professional")]).toEqual([
      populationProfiles.partners,
      populationProfiles.enterprise,
      populationProfiles.premier,
      835,
    ]);
  });

  it("has more than 200 with at least one solution competency", () => {
    expect(overview.withSolutionCompetency).toBeGreaterThan(200);
  });

  it("has exactly 5 that lack only the agreement for Principal, and exactly 20 on the way", () => {
    expect([overview.ready, overview.onTheWay]).toEqual([
      populationProfiles.readyForPrincipal,
      populationProfiles.onTheWay,
    ]);
  });

  it("gives no two companies one name or one SIREN", () => {
    expect(new Set(dossiers.map((one) => one.partner.name)).size).toBe(1_000);
    expect(new Set(dossiers.map((one) => one.partner.siren)).size).toBe(1_000);
  });

  it("is the same each time it is made", () => {
    expect(makePopulation()).toEqual(makePopulation());
  });
});
