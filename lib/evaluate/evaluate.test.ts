import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Track } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { earnedTier, evaluate } from "./evaluate";
import type { Facts } from "./facts/facts";
import { cloud, deployment, licence, sampleCredential, sampleFacts, samplePerson } from "./testing/sample-facts";
import { competencyOf, heightOf, nextTier, nodeOf, requirementsOf, tierOf, tiersOf } from "./trace/selectors";

const on = "2020-03-01";
const ask = (given: Facts, day = on) => evaluate(defaultEdition, given, day);

const sales = samplePerson("sales", [sampleCredential("VSP"), sampleCredential("VTSP")]);
const holders = (type: "VCP" | "VCAP" | "VCDX", count: number, track: Track = "NV") =>
  Array.from({ length: count }, (_, i) => samplePerson(`${type}-${track}-${i}`, [sampleCredential(type, track)]));
const team = (vcp: number, vcap: number) => [...holders("VCP", vcp), ...holders("VCAP", vcap)];

test("five VCP of whom two VCAP in one master competency make a Principal", () => {
  const answer = ask(sampleFacts({ people: team(3, 2) }));
  expect(answer.tier).toBe("principal");
  expect(answer.competencies).toEqual(["master-network-virtualization"]);
});

test("five VCP of whom one VCAP do not make a Principal, and the proof says that one VCAP is missing", () => {
  const answer = ask(sampleFacts({ people: team(4, 1) }));
  expect(answer.tier).toBe("registered");
  expect(nodeOf(answer.trace, "master-network-virtualization/vcp")).toMatchObject({ have: 5, need: 5, isMet: false });
  expect(nodeOf(answer.trace, "master-network-virtualization/vcp/vcap")).toMatchObject({
    have: 1,
    need: 2,
    isMet: false,
  });
});

test("four people with a VCAP do not make a Principal: people are counted, not credentials", () => {
  const both = holders("VCAP", 4).map((one) => ({
    ...one,
    credentials: [...one.credentials, ...samplePerson(one.id, [sampleCredential("VCP", "NV")]).credentials],
  }));
  expect(ask(sampleFacts({ people: both })).tier).toBe("registered");
});

test("a VCDX serves as a VCAP and a VCP in its own track only", () => {
  expect(ask(sampleFacts({ people: [...holders("VCP", 3), ...holders("VCDX", 2)] })).tier).toBe("principal");
  expect(ask(sampleFacts({ people: [...holders("VCP", 3), ...holders("VCDX", 2, "DCV")] })).tier).toBe("registered");
});

test("a master competency of two tracks counts people of both", () => {
  const people = [...holders("VCP", 3, "DTM"), ...holders("VCAP", 2, "DW")];
  expect(ask(sampleFacts({ people })).competencies).toEqual(["master-digital-workspace"]);
});

test("one person with VCP, VSP and VTSP holds every solution competency that needs one VCP of the track", () => {
  const alone = samplePerson("p1", [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")]);
  const answer = ask(sampleFacts({ people: [alone] }));
  expect(answer.competencies).toEqual([
    "business-continuity",
    "business-critical-applications",
    "hyper-converged-infrastructure",
    "software-defined-storage",
    "vmware-cloud-on-aws",
  ]);
  expect(answer.tier).toBe("partner");
});

test("a solution competency without its VSP or its VTSP is not held", () => {
  const vcp = samplePerson("p1", [sampleCredential("VCP", "DCV")]);
  for (const type of ["VSP", "VTSP"] as const)
    expect(ask(sampleFacts({ people: [vcp, samplePerson("p2", [sampleCredential(type)])] })).competencies).toEqual([]);
  expect(ask(sampleFacts({ people: [vcp, sales] })).competencies).not.toEqual([]);
});

test.each([
  ["licence revenue", [licence("a1", "2019-11-05", 9_999_999), licence("a2", "2019-12-05", 1)]],
  ["cloud services", [cloud("a1", "2019-05", 21_600)]],
  ["deployments", [1, 2, 3, 4, 5].map((i) => deployment(`a${i}`, "2019-10-20"))],
])("Advanced is reached by %s alone", (_, activity) => {
  const people = [sales, ...holders("VCP", 1, "DCV")];
  expect(ask(sampleFacts({ people, activity })).tier).toBe("advanced");
  expect(ask(sampleFacts({ people, activity: activity.slice(1) })).tier).toBe("partner");
});

test("Advanced asks for two solution competencies", () => {
  const activity = [licence("a1", "2019-11-05", 10_000_000)];
  expect(ask(sampleFacts({ people: [sales, ...holders("VCP", 1, "DW")], activity })).competencies).toHaveLength(2);
  expect(ask(sampleFacts({ people: [sales, ...holders("VCP", 2, "NV")], activity })).tier).toBe("partner");
  expect(ask(sampleFacts({ people: [sales, ...holders("VCP", 1, "DW")], activity })).tier).toBe("advanced");
});

test("returns reduce licence revenue", () => {
  const people = [sales, ...holders("VCP", 1, "DW")];
  const activity = [licence("a1", "2019-11-05", 10_000_000), licence("a2", "2019-11-06", -1)];
  const answer = ask(sampleFacts({ people, activity }));
  expect(answer.tier).toBe("partner");
  expect(nodeOf(answer.trace, "advanced/activity/licence-revenue")).toMatchObject({
    have: 9_999_999,
    need: 10_000_000,
    unit: "cents",
  });
});

test("tiers are not cumulative: a Principal needs no solution competency", () => {
  const answer = ask(sampleFacts({ people: team(3, 2) }));
  expect(tiersOf(answer.trace).map((node) => [node.tier, node.isMet])).toEqual([
    ["registered", true],
    ["partner", false],
    ["advanced", false],
    ["principal", true],
  ]);
});

test("without the agreement every company stays at the entry tier", () => {
  expect(ask(sampleFacts({ people: team(3, 2), agreement: null })).tier).toBe("registered");
});

test("declared records do not count, but give the tier if verified", () => {
  const people = team(3, 2).map((one) => ({
    ...one,
    credentials: one.credentials.map((held) => ({ ...held, status: "declared" as const })),
  }));
  expect(ask(sampleFacts({ people }))).toMatchObject({
    tier: "registered",
    tierIfVerified: "principal",
    competencies: [],
  });
});

test("rejected records count for neither tier", () => {
  const people = team(3, 2).map((one) => ({
    ...one,
    credentials: one.credentials.map((held) => ({ ...held, status: "rejected" as const })),
  }));
  expect(ask(sampleFacts({ people }))).toMatchObject({ tier: "registered", tierIfVerified: "registered" });
});

test("an empty company is registered and every tier and competency is still proved", () => {
  const { tier, trace } = ask(sampleFacts());
  expect(tier).toBe("registered");
  expect(trace.children).toHaveLength(4 + 19);
  expect(tierOf(trace, "registered")).toMatchObject({ isMet: true, have: 0, need: 0, children: [] });
});

test("the answer without proof equals that of the proof", () => {
  const given = sampleFacts({ people: [sales, ...team(3, 2)] });
  const { trace: _, ...rest } = ask(given);
  expect(earnedTier(defaultEdition, given, on)).toEqual(rest);
});

test("the proof gives the requirements of the next tier", () => {
  const { trace } = ask(sampleFacts());
  expect(nextTier(defaultEdition, "partner")?.id).toBe("advanced");
  expect(nextTier(defaultEdition, "principal")).toBeNull();
  expect(nextTier(defaultEdition, "unknown")).toBeNull();
  expect(heightOf(defaultEdition, "advanced")).toBe(2);
  expect(requirementsOf(trace, "advanced").map((node) => [node.id, node.kind])).toEqual([
    ["advanced/agreement", "agreement"],
    ["advanced/solution-competencies", "held"],
    ["advanced/activity", "any"],
  ]);
  expect(competencyOf(trace, "cloud-provider")?.children).toHaveLength(3);
});
