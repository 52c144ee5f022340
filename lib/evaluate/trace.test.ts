import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "./evaluate";
import type { Facts } from "./facts/facts";
import { sampleCredential, sampleFacts, samplePerson } from "./testing/sample-facts";
import { everyNode, nodeOf } from "./trace/selectors";

const on = "2020-03-01";
const nodeAt = (people: Facts["people"], id: string) =>
  nodeOf(evaluate(defaultEdition, sampleFacts({ people }), on).trace, id);
const against = (people: Facts["people"], id: string) =>
  nodeAt(people, id)?.against.map(({ of, reason }) => [of.id, reason]);

test("a person counts once, by their highest credential; the others are listed as already counted", () => {
  const people = [samplePerson("p1", [sampleCredential("VCP", "NV"), sampleCredential("VCAP", "NV")])];
  const node = nodeAt(people, "network-virtualization/vcp");
  expect(node).toMatchObject({ have: 1, people: ["p1"] });
  expect(node?.because.map((one) => one.id)).toEqual(["p1-VCAP-NV"]);
  expect(against(people, "network-virtualization/vcp")).toEqual([
    ["p1-VCP-NV", { code: "already-counted", by: "p1-VCAP-NV", person: "p1" }],
  ]);
});

test("a renewed credential supersedes the expired one", () => {
  const old = sampleCredential("VCP", "NV", { id: "old", earnedOn: "2016-01-01", expiresOn: "2018-01-01" });
  const people = [samplePerson("p1", [old, sampleCredential("VCP", "NV")])];
  expect(against(people, "network-virtualization/vcp")).toEqual([
    ["p1-old", { code: "superseded", by: "p1-VCP-NV", person: "p1" }],
  ]);
});

test("of equal credentials the one valid longest is listed for a person", () => {
  const soon = sampleCredential("VCP", "NV", { id: "soon", expiresOn: "2020-04-01" });
  const late = sampleCredential("VCP", "NV", { id: "late", expiresOn: "2022-04-01" });
  expect(
    nodeAt([samplePerson("p1", [soon, late])], "network-virtualization/vcp")?.because.map((one) => one.id),
  ).toEqual(["p1-late"]);
});

test("a declared duplicate of a credential that counts is listed as not verified", () => {
  const double = sampleCredential("VCP", "NV", { id: "double", status: "declared" });
  expect(against([samplePerson("p1", [sampleCredential("VCP", "NV"), double])], "network-virtualization/vcp")).toEqual([
    ["p1-double", { code: "not-verified" }],
  ]);
});

test("a credential of the same type in another track is listed with the tracks that are needed", () => {
  expect(against([samplePerson("p1", [sampleCredential("VCP", "DCV")])], "network-virtualization/vcp")).toEqual([
    ["p1-VCP-DCV", { code: "wrong-track", track: "DCV", needed: ["NV"] }],
  ]);
});

test("a lower credential in the right track is listed where a higher one is asked for", () => {
  expect(
    against([samplePerson("p1", [sampleCredential("VCP", "NV")])], "master-network-virtualization/vcp/vcap"),
  ).toEqual([["p1-VCP-NV", { code: "wrong-type", type: "VCP", needed: "VCAP" }]]);
});

test("a record that would not help in any state is not listed", () => {
  const people = [
    samplePerson("p1", [sampleCredential("VSP"), sampleCredential("VCP", "DCV", { status: "declared" })]),
    samplePerson("p2", [sampleCredential("VCP", "DCV", { expiresOn: "2019-01-01" })]),
  ];
  expect(against(people, "network-virtualization/vcp")).toEqual([]);
});

test("a declared VCAP is listed for a subset even if its person does not count for the group", () => {
  expect(
    against(
      [samplePerson("p1", [sampleCredential("VCAP", "NV", { status: "declared" })])],
      "master-network-virtualization/vcp/vcap",
    ),
  ).toEqual([["p1-VCAP-NV", { code: "not-verified" }]]);
});

test("a master competency is listed as the wrong kind where solution competencies are counted", () => {
  const vcap = (id: string) => samplePerson(id, [sampleCredential("VCAP", "NV")]);
  const node = nodeAt(["p1", "p2", "p3", "p4", "p5"].map(vcap), "partner/solution-competencies");
  expect(node?.against).toContainEqual({
    of: { record: "competency", id: "master-network-virtualization", kind: "master" },
    reason: { code: "wrong-kind", kind: "master", needed: "solution" },
  });
});

test("a competency in progress is listed with its progress; one not begun is not listed", () => {
  const people = [samplePerson("p1", [sampleCredential("VCP", "NV")])];
  expect(against(people, "partner/solution-competencies")).toEqual([
    ["network-virtualization", { code: "not-held", met: 0, of: 3 }],
  ]);
});

test("the competency that lacks least is listed first", () => {
  const people = [samplePerson("p1", [sampleCredential("VCP", "DCV"), sampleCredential("VSP")])];
  const met = nodeAt(people, "partner/solution-competencies")?.against.map(({ reason }) =>
    reason.code === "not-held" ? reason.met : null,
  );
  expect(met).toEqual(met?.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(met)).toEqual(new Set([2, 1]));
});

test("records are listed oldest first, whatever the order of the input", () => {
  const people = ["2019-03-01", "2018-03-01", "2019-01-01"].map((earnedOn, i) =>
    samplePerson(`p${i}`, [sampleCredential("VCP", "NV", { earnedOn })]),
  );
  const ids = (list: Facts["people"]) => nodeAt(list, "network-virtualization/vcp")?.because.map((one) => one.id);
  expect(ids(people)).toEqual(["p1-VCP-NV", "p2-VCP-NV", "p0-VCP-NV"]);
  expect(ids(people.toReversed())).toEqual(ids(people));
});

test("every node has a unique id", () => {
  const ids = everyNode(evaluate(defaultEdition, sampleFacts(), on).trace).map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
});
