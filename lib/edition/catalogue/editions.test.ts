import { expect, test } from "vitest";
import type { ActivityKind } from "@/lib/activity/kind";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { credentialTypes, tracks } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { editionSchema } from "@/lib/edition/schema";
import { defaultEdition, editionById, editionDigest, editions, ownEditions } from "./editions";

const faultsOf = (edition: unknown): string[] =>
  editionSchema.safeParse(edition).error?.issues.map((issue) => issue.path.join(".")) ?? [];

const altered = (change: (edition: Edition) => void): Edition => {
  const copy = structuredClone(defaultEdition);
  change(copy);
  return copy;
};

test.each(editions.map((edition) => [edition.id, edition] as const))(
  "%s is well formed and plain data",
  (_, edition) => {
    expect(faultsOf(edition)).toEqual([]);
    expect(JSON.parse(canonicalJson(edition))).toEqual(edition);
  },
);

/** A kind that came later is in no edition before it: a rule on it brings it along. */
const firstKinds = ["licence-revenue", "cloud-service", "deployment"] as const satisfies readonly ActivityKind[];

test("the built-in editions name everything that the portal's forms offered when they were made", () => {
  for (const edition of ownEditions) {
    expect(edition.credentials.map((one) => one.type)).toEqual(expect.arrayContaining([...credentialTypes]));
    expect(edition.tracks.map((one) => one.id)).toEqual([...tracks]);
    expect(edition.measures.map((one) => one.kind)).toEqual(expect.arrayContaining([...firstKinds]));
  }
});

test("the digest of the default edition is the one in stored decisions", () => {
  expect(editionDigest(defaultEdition)).toBe("b76642acf6b92af7b26197568d2557750aa6e8018f995702f19071593f20d29c");
});

test("the edition of 2020 has fourteen solution competencies, five master ones and four tiers", () => {
  const kinds = defaultEdition.competencies.map((one) => one.kind);
  expect(kinds.filter((kind) => kind === "solution")).toHaveLength(14);
  expect(kinds.filter((kind) => kind === "master")).toHaveLength(5);
  expect(defaultEdition.tiers.map((tier) => tier.id)).toEqual(["registered", "partner", "advanced", "principal"]);
});

const table: Record<string, [number, string]> = {
  "server-virtualization": [2, "DCV"],
  "hyper-converged-infrastructure": [1, "DCV"],
  "business-continuity": [1, "DCV"],
  "software-defined-storage": [1, "DCV"],
  "business-critical-applications": [1, "DCV"],
  "hybrid-cloud": [2, "DCV,CMA"],
  "vmware-cloud-on-aws": [1, "DCV,CMA"],
  "cloud-provider": [2, "DCV,CMA"],
  "management-operations": [1, "CMA"],
  "management-automation": [2, "CMA"],
  "network-virtualization": [2, "NV"],
  "desktop-virtualization": [1, "DTM"],
  "mobility-management": [1, "DW"],
  "desktop-as-a-service": [1, "DTM,DW"],
  "master-vmware-cloud-on-aws": [5, "DCV,CMA"],
  "master-cloud-management-automation": [5, "CMA"],
  "master-data-center-virtualization": [5, "DCV"],
  "master-network-virtualization": [5, "NV"],
  "master-digital-workspace": [5, "DTM,DW"],
};

test("each competency asks for the people and tracks of the programme's table", () => {
  const vcp = (rules: Rule[]) => rules.find((rule) => rule.rule === "people" && rule.type === "VCP");
  const read = defaultEdition.competencies.map((one) => {
    const rule = vcp(one.requires);
    return [one.id, rule?.rule === "people" ? [rule.count, rule.tracks?.join(",")] : null];
  });
  expect(Object.fromEntries(read)).toEqual(table);
});

test("an edition is found by its id; an unknown id gives null", () => {
  expect(editionById("partner-connect-2020")).toBe(defaultEdition);
  expect(editionById("partner-connect-1998")).toBeNull();
});

test("the digest depends on the content of an edition only", () => {
  expect(editionDigest(defaultEdition)).toMatch(/^[0-9a-f]{64}$/);
  expect(editionDigest(structuredClone(defaultEdition))).toBe(editionDigest(defaultEdition));
  expect(editionDigest(altered((edition) => edition.tiers[1]?.requires.pop()))).not.toBe(editionDigest(defaultEdition));
});

test.each<[string, (edition: Edition) => void, string]>([
  ["two tiers with one id", (e) => e.tiers.push(structuredClone(e.tiers[1]) as Edition["tiers"][number]), "tiers.4.id"],
  [
    "a competency with a tier's id",
    (e) => Object.assign(e.competencies[0] as object, { id: "partner" }),
    "competencies.0.id",
  ],
  ["an entry tier that asks for something", (e) => e.tiers.shift(), "tiers.0.requires"],
  [
    "a competency that asks for competencies",
    (e) => e.competencies[0]?.requires.push({ rule: "held", id: "x", kind: "master", count: 1, source: "assumption" }),
    "competencies.0.requires.3",
  ],
  [
    "two requirements with one id",
    (e) => e.tiers[1]?.requires.push({ rule: "agreement", id: "agreement", source: "article" }),
    "tiers.1.requires.2.id",
  ],
  [
    "cloud services by trailing days",
    (e) =>
      e.tiers[1]?.requires.push({
        rule: "measure",
        id: "x",
        measure: "cloud-service",
        over: { window: "trailing-months", months: 1 },
        as: "sum",
        atLeast: 1,
        source: "assumption",
      }),
    "tiers.1.requires.2.over",
  ],
  [
    "an average of days",
    (e) =>
      e.tiers[1]?.requires.push({
        rule: "measure",
        id: "x",
        measure: "deployment",
        over: { window: "trailing-months", months: 1 },
        as: "monthly-average",
        atLeast: 1,
        source: "assumption",
      }),
    "tiers.1.requires.2.as",
  ],
])("%s is refused", (_, change, path) => expect(faultsOf(altered(change))).toContain(path));
