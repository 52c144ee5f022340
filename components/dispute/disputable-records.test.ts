import { describe, expect, it } from "vitest";
import { sampleEvaluation, sampleNode, wordsIn } from "@/components/testing/sample-company";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import { disputableRecords } from "./disputable-records";

const recordsOf = (node = sampleEvaluation.trace, locale: "en" | "fr" = "en") =>
  disputableRecords(node, wordsIn(locale), ({ key }) => key);

describe("the records that a dispute may name", () => {
  it("are those that the figure looked at, whether they count or not, each once", () => {
    const values = recordsOf().map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining(["ana-VCP-DCV", "ana-VCP-NV", "bruno-VSP", "order-1", "project-1"]));
  });

  it("are named after their person or customer, where there is a name", () => {
    const labels = new Map(recordsOf().map(({ value, label }) => [value, label]));
    expect(labels.get("ana-VCP-DCV")).toMatch(/^Ana Prévost – /);
    expect(labels.get("order-1")).toMatch(/^Lafont – /);
    expect(labels.get("project-1")).not.toContain("–");
  });

  it("are none of competencies or agreements, which are no records of their own", () => {
    const known = new Set(recordsOf().map(({ value }) => value));
    const others = everyNode(sampleEvaluation.trace).flatMap(({ because }) =>
      because.flatMap((one) => (one.record === "competency" || one.record === "agreement" ? [one.id] : [])),
    );
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((id) => known.has(id))).toEqual([]);
  });

  it("of one requirement are those below it alone", () => {
    const below = recordsOf(sampleNode("advanced/activity")).map(({ value }) => value);
    expect(below.sort()).toEqual(["order-1", "project-1"]);
  });
});
