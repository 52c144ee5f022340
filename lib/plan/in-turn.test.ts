import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { partnerConnect2023 } from "@/lib/edition/catalogue/partner-connect-2023";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { allotInTurn } from "./in-turn";

import { planRoutes } from "./plan";
import { factsAfter } from "./testing/facts-after";

const on = "2020-03-01";

const looks = (most: number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > most;
  };
};

const team = sampleFacts({
  people: [
    samplePerson("a", [sampleCredential("VCP", "DCV"), sampleCredential("VSP")]),
    samplePerson("b", [sampleCredential("VCAP", "NV"), sampleCredential("VCP", "DTM", { expiresOn: "2020-01-01" })]),
    samplePerson("c", []),
  ],
});

test.each<[string, Edition, Facts, string]>([
  ["from nothing, under points that are added up", partnerConnect2023, sampleFacts({ people: [] }), "principal"],
  ["from a small team, under points that are added up", partnerConnect2023, team, "principal"],
])(
  "when stopped early %s, the planner gives a route that reaches the tier and is not marked optimal",
  (_, edition, given, tier) => {
    const { optimal, steps, hours, blockedBy } = planRoutes(edition, given, on, tier, looks(0));
    expect({ optimal, blockedBy }).toEqual({ optimal: false, blockedBy: [] });
    expect(hours).toBe(steps.reduce((sum, step) => sum + step.hours, 0));
    expect(earnedTier(edition, factsAfter(given, steps, on), on).tier).toBe(tier);
  },
);

test("without a limit, the planner answers the same question exactly", () => {
  const { optimal, hours } = planRoutes(defaultEdition, team, on, "principal");
  expect({ optimal, hours }).toEqual({ optimal: true, hours: 1020 });
});

test("planning demands in turn uses what people hold and what they earned for the demand before", () => {
  const demand = { parent: null, role: null, team: null };
  const vcp = { type: "VCP", tracks: ["NV"], versions: undefined, maxAgeMonths: undefined };
  const vcap = { ...vcp, type: "VCAP" };
  const found = allotInTurn(
    defaultEdition,
    [
      { ...demand, id: "vcp", clause: vcp, count: 2 },
      { ...demand, id: "vcap", clause: vcap, count: 1 },
    ],
    [{ person: "a", held: [] }],
    () => false,
  );
  expect(found?.map(({ person: who, option }) => [who, option.exams.map(({ type }) => type)])).toEqual([
    ["a", ["VCP", "VCAP"]],
    [null, ["VCP"]],
  ]);
});
