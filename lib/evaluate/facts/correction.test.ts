import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import type { ActivityFacts, Facts } from "./facts";
import { factsSchemaOf } from "./schema";

const month = { id: "a1", kind: "cloud-service", month: "2019-08", points: 12_000, status: "verified" } as const;
const correction = { ...month, id: "a2", points: -2_000, corrects: "a1" } as const;
const company = (...activity: readonly ActivityFacts[]): Facts => ({
  ...{ partner: "acme", businessModels: ["cloud-provider"], agreement: null, people: [] },
  activity: [...activity],
});
const faultsOf = (...activity: readonly object[]) =>
  factsSchemaOf(defaultEdition)
    .safeParse(company(...(activity as ActivityFacts[])))
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("a correction among the facts", () => {
  it("may have negative points, which no other record has", () => {
    expect(faultsOf(month, correction)).toBeUndefined();
    const { corrects: _, ...plain } = correction;
    expect(faultsOf(month, plain)).toEqual(["activity.1.points: Too small: expected number to be >=0"]);
  });

  it.each([
    [[correction]],
    [[month, { ...correction, month: "2019-07" }]],
    [[month, correction, { ...correction, id: "a3", corrects: "a2" }]],
  ])("names a record of its kind and its month that is no correction: %j", (activity) => {
    expect(faultsOf(...activity)?.at(-1)).toMatch(/corrects: must name a record of the same kind and day or month$/);
  });

  it("adds up with what it corrects, and both are in the proof", () => {
    const { trace } = evaluate(defaultEdition, company(month, correction), "2019-10-01");
    expect(nodeOf(trace, "advanced/activity/cloud-service")).toMatchObject({
      total: 10_000,
      because: [{ id: "a1" }, { id: "a2", value: -2_000, corrects: "a1" }],
    });
  });
});
