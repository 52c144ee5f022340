import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "./evaluate";
import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "./facts/facts";
import { cloud, deployment, licence, sampleCredential, sampleFacts, samplePerson } from "./testing/sample-facts";
import { nodeOf } from "./trace/selectors";
import type { Trace } from "./trace/trace";

const nodeAt = (given: Facts, on: string, id: string): Trace => {
  const node = nodeOf(evaluate(defaultEdition, given, on).trace, id);
  if (!node) throw new Error(`No node ${id}`);
  return node;
};

const reasonOf = (node: Trace): string | null =>
  node.against[0]?.reason.code ?? (node.because.length > 0 ? null : "unlisted");

const vcp = (parts: Partial<CredentialFacts>, of: Partial<PersonFacts> = {}) =>
  sampleFacts({ people: [samplePerson("p1", [sampleCredential("VCP", "NV", parts)], of)] });

test.each<[string, Facts, string | null]>([
  ["earned that day", vcp({ earnedOn: "2020-03-01" }), null],
  ["earned the day after", vcp({ earnedOn: "2020-03-02" }), "not-earned-yet"],
  ["expiring the day after", vcp({ expiresOn: "2020-03-02" }), null],
  ["expiring that day", vcp({ expiresOn: "2020-03-01" }), "expired"],
  ["of someone who arrives that day", vcp({}, { employedFrom: "2020-03-01" }), null],
  ["of someone who arrives the day after", vcp({}, { employedFrom: "2020-03-02" }), "not-yet-employed"],
  ["of someone who leaves the day after", vcp({}, { employedUntil: "2020-03-02" }), null],
  ["of someone who leaves that day", vcp({}, { employedUntil: "2020-03-01" }), "left-company"],
  ["declared", vcp({ status: "declared" }), "not-verified"],
  ["rejected", vcp({ status: "rejected" }), "rejected"],
  ["declared and expired", vcp({ status: "declared", expiresOn: "2020-01-01" }), "expired"],
])("on 1 March 2020 a VCP %s counts or the proof says why not", (_, given, reason) => {
  const node = nodeAt(given, "2020-03-01", "network-virtualization/vcp");
  expect(reasonOf(node)).toBe(reason);
  expect(node.have).toBe(reason === null ? 1 : 0);
});

test.each<[string, Facts["agreement"], boolean, string | null]>([
  ["in force that day", { inForceOn: "2020-03-01", endsOn: null }, true, null],
  ["in force the day after", { inForceOn: "2020-03-02", endsOn: null }, false, "not-in-force-yet"],
  ["ending the day after", { inForceOn: "2020-01-01", endsOn: "2020-03-02" }, true, null],
  ["ending that day", { inForceOn: "2020-01-01", endsOn: "2020-03-01" }, false, "ended"],
  ["that is missing", null, false, "unlisted"],
])("an agreement %s", (_, agreement, isMet, reason) => {
  const node = nodeAt(sampleFacts({ agreement }), "2020-03-01", "partner/agreement");
  expect(node.isMet).toBe(isMet);
  expect(reasonOf(node)).toBe(reason);
});

test.each([
  ["2020-03-01", "2020-03-01", true],
  ["2020-03-01", "2020-03-02", false],
  ["2020-03-01", "2019-03-02", true],
  ["2020-03-01", "2019-03-01", false],
  ["2020-02-29", "2019-03-01", true],
  ["2020-02-29", "2019-02-28", false],
  ["2021-02-28", "2020-02-29", true],
  ["2021-02-28", "2020-02-28", false],
  ["2020-12-31", "2020-01-01", true],
  ["2020-12-31", "2019-12-31", false],
])("on %s a deployment of %s lies in the trailing twelve months: %s", (on, day, isIn) => {
  const node = nodeAt(sampleFacts({ activity: [deployment("a1", day)] }), on, "advanced/activity/deployment");
  expect(node.have).toBe(isIn ? 1 : 0);
  expect(reasonOf(node)).toBe(isIn ? null : "outside-window");
});

test.each([
  ["2020-03-01", "2020-02", null],
  ["2020-03-01", "2020-03", "month-not-over"],
  ["2020-03-31", "2020-03", "month-not-over"],
  ["2020-03-31", "2020-04", "outside-window"],
  ["2020-03-31", "2019-03", null],
  ["2020-03-31", "2019-02", "outside-window"],
  ["2020-01-01", "2019-01", null],
])("on %s the cloud services of %s count or the proof says why not", (on, month, reason) => {
  const node = nodeAt(sampleFacts({ activity: [cloud("a1", month, 1200)] }), on, "advanced/activity/cloud-service");
  expect(node.have).toBe(reason === null ? 100 : 0);
  expect(reasonOf(node)).toBe(reason);
});

test("the proof states windows with both ends inclusive", () => {
  const windowAt = (on: string, id: string) => {
    const node = nodeAt(sampleFacts(), on, id);
    return node.kind === "measure" ? node.window : null;
  };
  expect(windowAt("2020-02-29", "advanced/activity/deployment")).toEqual({
    shape: "days",
    from: "2019-03-01",
    to: "2020-02-29",
    months: 12,
  });
  expect(windowAt("2020-02-29", "advanced/activity/cloud-service")).toEqual({
    shape: "months",
    from: "2019-02",
    to: "2020-01",
    months: 12,
  });
});

test("an average one point short over the year is not met, and its score shows it", () => {
  const given = (points: number) =>
    sampleFacts({ activity: [cloud("a1", "2019-05", 20_000), cloud("a2", "2019-05", points)] });
  expect(nodeAt(given(1_600), "2020-03-01", "advanced/activity/cloud-service")).toMatchObject({
    isMet: true,
    have: 1_800,
  });
  const short = nodeAt(given(1_599), "2020-03-01", "advanced/activity/cloud-service");
  expect(short).toMatchObject({ isMet: false, need: 1_800, total: 21_599 });
  expect(short.have).toBeLessThan(1_800);
});

test.each<[string, ActivityFacts, string]>([
  ["in another currency", { ...licence("a1", "2020-02-01", 100), currency: "USD" }, "wrong-currency"],
  [
    "in another currency and still declared",
    { ...licence("a1", "2020-02-01", 100), currency: "USD", status: "declared" },
    "wrong-currency",
  ],
  ["declared", { ...licence("a1", "2020-02-01", 100), status: "declared" }, "not-verified"],
  ["declared and too old", { ...licence("a1", "2018-02-01", 100), status: "declared" }, "outside-window"],
  ["rejected", { ...licence("a1", "2018-02-01", 100), status: "rejected" }, "rejected"],
])("licence revenue %s does not count, and the proof says why", (_, one, reason) => {
  const node = nodeAt(sampleFacts({ activity: [one] }), "2020-03-01", "advanced/activity/licence-revenue");
  expect([node.have, reasonOf(node)]).toEqual([0, reason]);
});
