import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { faultsBy } from "@/lib/form/testing/faults";
import { grantableNodes, restsOnException } from "./exception";
import { endExceptionSchema, grantExceptionForm, grantExceptionSchema } from "./exception-schema";

const on = "2020-03-01";
const team = [samplePerson("a", [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")])];
const partner = sampleFacts({ people: team });
const evaluated = (facts: Facts) => evaluate(defaultEdition, facts, on);

describe("what staff may grant an exception for", () => {
  const nodes = grantableNodes(evaluated(partner).trace, defaultEdition);
  const ids = nodes.map(({ id }) => id);

  it("is what is not met, each tier and competency before its own requirements", () => {
    expect(nodes.every(({ isMet }) => !isMet)).toBe(true);
    expect(ids.slice(ids.indexOf("advanced"), ids.indexOf("advanced") + 2)).toEqual(["advanced", "advanced/activity"]);
    expect(ids).toContain("principal");
  });

  it("is neither the entry tier, nor what is met already", () => {
    const met = ["registered", "partner", "advanced/agreement", ...evaluated(partner).competencies];
    expect(met.length).toBeGreaterThan(3);
    expect(met.filter((id) => ids.includes(id))).toEqual([]);
  });
});

describe("a tier that rests on an exception", () => {
  const granted = (of: string): Facts => ({
    ...partner,
    overrides: [{ id: "o1", of, from: "2020-01-01", until: "2021-01-01", reason: "Launch", author: "staff" }],
  });
  const rests = (facts: Facts) => restsOnException(defaultEdition, facts, evaluated(facts).tier, on);

  it("is one that the records alone do not earn", () => {
    expect(evaluated(granted("advanced")).tier).toBe("advanced");
    expect(rests(granted("advanced"))).toBe(true);
  });

  it("is not one that they earn as well, or that has no exception", () => {
    expect(rests(granted("partner"))).toBe(false);
    expect(rests(partner)).toBe(false);
  });
});

describe("an exception", () => {
  const id = "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11";
  const given = { partnerId: id, node: "advanced", untilOn: "2020-12-31", reason: "Launch year" };

  it("is granted for a node, until a day, with a reason", () => {
    const faults = faultsBy(grantExceptionSchema);
    expect(faults(given)).toEqual([]);
    expect(faults({ ...given, partnerId: "7", node: "", untilOn: "", reason: " " })).toEqual([
      "partnerId:not-found",
      "node:required",
      "untilOn:required",
      "reason:required",
    ]);
    expect(faults({ ...given, reason: "x".repeat(301) })).toEqual(["reason:too-long"]);
  });

  it("is asked for by its last day", () => {
    expect(grantExceptionForm.parse(given).untilOn).toBe("2021-01-01");
    expect(faultsBy(grantExceptionForm)({ ...given, untilOn: "" })).toEqual(["untilOn:required"]);
  });

  it("ends with a reason, too", () => {
    expect(faultsBy(endExceptionSchema)({ id, reason: "" })).toEqual(["reason:required"]);
  });
});
