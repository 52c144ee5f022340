import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { type Cause, causesOf, redactCauses } from "./cause";

const on = "2020-06-01";
const facts = sampleFacts({
  agreement: { inForceOn: "2019-01-01", endsOn: on },
  people: [
    samplePerson("ana", [sampleCredential("VCP", "DCV", { expiresOn: on }), sampleCredential("VSP")], {
      employedUntil: on,
    }),
    samplePerson("ben", [sampleCredential("VCP", "NV", { earnedOn: on }), sampleCredential("VTSP")], {
      employedFrom: on,
    }),
  ],
  activity: [deployment("d1", "2019-06-01"), deployment("d2", on), cloud("c1", "2020-05", 900)],
  overrides: [
    { id: "o1", of: "advanced", from: "2020-01-01", until: on, reason: "Launch", author: "staff" },
    { id: "o2", of: "principal", from: on, until: "2021-01-01", reason: "Launch", author: "staff" },
  ],
});
const causes = (...because: string[]): string[] =>
  causesOf(defaultEdition, facts, on, because).map(({ cause }) => cause);

describe("the causes of a change", () => {
  it.each<[string, string[], string[]]>([
    ["the agreement", ["agreement"], ["agreement-ends"]],
    ["an exception that ends", ["o1"], ["override-ends"]],
    ["an exception that begins", ["o2"], ["override-begins"]],
    ["a person who leaves with an expiring credential", ["ana-VCP-DCV"], ["person-leaves", "credential-expires"]],
    ["a person who leaves, by a credential that goes on", ["ana-VSP"], ["person-leaves"]],
    ["a person who joins with a fresh credential", ["ben-VCP-NV"], ["person-joins", "credential-begins"]],
    ["a deployment of that day", ["d2"], ["activity-enters"]],
    ["a deployment of a year before", ["d1"], ["activity-leaves"]],
    ["a month that is over", ["c1"], ["activity-enters"]],
    ["nothing", [], []],
    ["a record that is not known", ["x"], []],
  ])("name %s", (_, because, expected) => {
    expect(causes(...because)).toEqual(expected);
  });

  it("name the agreement first, then exceptions, people and activity", () => {
    expect(causes("d2", "ana-VSP", "o1", "agreement")).toEqual([
      "agreement-ends",
      "override-ends",
      "person-leaves",
      "activity-enters",
    ]);
  });

  it("name a credential that ages beside what else happens", () => {
    const still = { ...facts, people: [samplePerson("ana", [sampleCredential("VCP", "DCV")])] };
    const found = (because: string[]) => causesOf(defaultEdition, still, on, because).map(({ cause }) => cause);
    expect(found(["ana-VCP-DCV"])).toEqual(["credential-ages"]);
    expect(found(["ana-VCP-DCV", "d2"])).toEqual(["credential-ages", "activity-enters"]);
  });

  it("name nothing of what happens on another day", () => {
    const later = causesOf(defaultEdition, facts, "2020-06-02", ["agreement", "o1", "o2"]);
    expect(later).toEqual([]);
  });
});

describe("causes for a reader who may not see revenue", () => {
  it("keep one order that begins and one that leaves, without name or day, and all else as it is", () => {
    const order = (cause: "activity-enters" | "activity-leaves", id: string): Cause => ({
      ...{ cause, id, kind: "licence-revenue", isConfidential: true, on: "2019-06-01" },
    });
    const plain: Cause = { cause: "person-leaves", person: "ana" };
    const given = [order("activity-leaves", "a"), plain, order("activity-enters", "b"), order("activity-leaves", "c")];
    expect(redactCauses(given)).toEqual([
      { ...order("activity-leaves", "a"), id: null, on: null },
      plain,
      { ...order("activity-enters", "b"), id: null, on: null },
    ]);
    expect(given[0]).toMatchObject({ id: "a" });
  });

  it("are told of licence orders only", () => {
    const bought = { ...facts, activity: [licence("l1", on, 100), deployment("d2", on)] };
    const told = causesOf(defaultEdition, bought, on, ["l1", "d2"]);
    expect(redactCauses(told).map((one) => "id" in one && one.id)).toEqual([null, "d2"]);
  });
});
