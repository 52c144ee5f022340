import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { editionSchema } from "@/lib/edition/schema";
import { earnedTier, evaluate } from "./evaluate";
import type { Facts } from "./facts/facts";
import { cloud, deployment, licence, sampleCredential, sampleFacts, samplePerson } from "./testing/sample-facts";
import { nodeOf } from "./trace/selectors";

const on = "2020-03-01";
const source = "assumption";

/** An edition of one tier above the entry, which asks for what the test is about. */
const asking = (...requires: Rule[]): Edition =>
  editionSchema.parse({
    ...defaultEdition,
    id: "sample",
    tiers: [defaultEdition.tiers[0], { id: "top", name: { fr: "Haut", en: "Top" }, requires, source }],
  });

const isReached = (edition: Edition, given: Facts): boolean => earnedTier(edition, given, on).tier === "top";

const sum = (id: string, measure: "licence-revenue" | "deployment", atLeast: number, months = 12): Rule => ({
  rule: "measure",
  id,
  measure,
  over: { window: "trailing-months", months },
  as: "sum",
  atLeast,
  source,
});

const agreement: Rule = { rule: "agreement", id: "agreement", source };
const revenue = licence("a1", "2020-02-10", 500);
const project = deployment("a2", "2020-02-10");

test("an edition can ask for two of three different conditions", () => {
  const edition = asking({
    rule: "at-least",
    id: "some",
    count: 2,
    source,
    rules: [sum("licences", "licence-revenue", 500), sum("projects", "deployment", 1), agreement],
  });
  expect(isReached(edition, sampleFacts({ agreement: null, activity: [revenue] }))).toBe(false);
  expect(isReached(edition, sampleFacts({ agreement: null, activity: [revenue, project] }))).toBe(true);
  expect(isReached(edition, sampleFacts({ activity: [project] }))).toBe(true);
});

test("rules nest: an agreement, and either money or both a deployment and a person", () => {
  const edition = asking(agreement, {
    rule: "any",
    id: "either",
    source,
    rules: [
      sum("licences", "licence-revenue", 500),
      {
        rule: "all",
        id: "both",
        source,
        rules: [
          sum("projects", "deployment", 1),
          { rule: "people", id: "sales", type: "VSP", tracks: null, count: 1, ofWhom: [], source },
        ],
      },
    ],
  });
  const people = [samplePerson("p1", [sampleCredential("VSP")])];
  expect(isReached(edition, sampleFacts({ activity: [revenue] }))).toBe(true);
  expect(isReached(edition, sampleFacts({ activity: [project] }))).toBe(false);
  expect(isReached(edition, sampleFacts({ activity: [project], people }))).toBe(true);
  expect(isReached(edition, sampleFacts({ activity: [project], people, agreement: null }))).toBe(false);
  const both = nodeOf(evaluate(edition, sampleFacts({ people }), on).trace, "top/either/both");
  expect(both).toMatchObject({ kind: "all", have: 1, need: 2, isMet: false });
});

test("a window may have any length", () => {
  const edition = asking(sum("projects", "deployment", 1, 1));
  expect(isReached(edition, sampleFacts({ activity: [deployment("a1", "2020-02-02")] }))).toBe(true);
  expect(isReached(edition, sampleFacts({ activity: [deployment("a1", "2020-02-01")] }))).toBe(false);
});

test("cloud services can be summed over full months, not only averaged", () => {
  const cloudSum: Rule = {
    rule: "measure",
    id: "cloud",
    measure: "cloud-service",
    over: { window: "full-months", months: 3 },
    as: "sum",
    atLeast: 300,
    source,
  };
  const months = [cloud("a1", "2019-12", 100), cloud("a2", "2020-01", 100), cloud("a3", "2020-02", 100)];
  expect(isReached(asking(cloudSum), sampleFacts({ activity: months }))).toBe(true);
  expect(isReached(asking(cloudSum), sampleFacts({ activity: [cloud("a0", "2019-11", 900)] }))).toBe(false);
});

test("a subset counts only people of its group, and the proof says who else holds the credential", () => {
  const edition = asking({
    rule: "people",
    id: "team",
    type: "VCP",
    tracks: ["NV"],
    count: 1,
    ofWhom: [{ id: "design", type: "VCAP", tracks: ["DCV"], count: 1, source }],
    source,
  });
  const apart = sampleFacts({
    people: [
      samplePerson("p1", [sampleCredential("VCP", "NV")]),
      samplePerson("p2", [sampleCredential("VCAP", "DCV")]),
    ],
  });
  expect(isReached(edition, apart)).toBe(false);
  expect(nodeOf(evaluate(edition, apart, on).trace, "top/team/design")?.against).toMatchObject([
    { of: { id: "p2-VCAP-DCV" }, reason: { code: "not-among", person: "p2" } },
  ]);
  const one = sampleFacts({
    people: [samplePerson("p1", [sampleCredential("VCP", "NV"), sampleCredential("VCAP", "DCV")])],
  });
  expect(isReached(edition, one)).toBe(true);
});

test("a higher credential serves as a lower one only by the edition's ladder", () => {
  const flat = { ...asking({ rule: "people", id: "team", type: "VCP", tracks: ["NV"], count: 1, ofWhom: [], source }) };
  const given = sampleFacts({ people: [samplePerson("p1", [sampleCredential("VCAP", "NV")])] });
  expect(isReached(flat, given)).toBe(true);
  expect(isReached({ ...flat, ladder: { types: [], source } }, given)).toBe(false);
});

test("every node has the source of its line", () => {
  const { trace } = evaluate(defaultEdition, sampleFacts(), on);
  expect(nodeOf(trace, "advanced/solution-competencies")?.source).toBe("assumption");
  expect(nodeOf(trace, "advanced/activity")?.source).toBe("article");
  expect(nodeOf(trace, "hybrid-cloud/vcp")).toMatchObject({ source: "article", tracksSource: "assumption" });
  expect(nodeOf(trace, "master-network-virtualization/vcp/vcap")).toMatchObject({
    source: "article",
    tracksSource: "article",
  });
});
