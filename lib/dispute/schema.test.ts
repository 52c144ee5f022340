import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { faultsBy } from "@/lib/form/testing/faults";
import { answerDisputeSchema, openDisputeSchema } from "./schema";
import { disputeState } from "./state";
import { disputeTitle } from "./title";

const id = "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11";

describe("a dispute", () => {
  const faults = faultsBy(openDisputeSchema);

  it("is about a node, perhaps about a record, and says why", () => {
    expect(faults({ node: "advanced/activity", record: "", note: "One order is missing." })).toEqual([]);
    expect(faults({ node: "advanced/activity", record: id, note: "Twice." })).toEqual([]);
    expect(faults({ node: "advanced", record: "", note: "  " })).toEqual(["note:required"]);
    expect(faults({ node: "advanced", record: "", note: "x".repeat(2_001) })).toEqual(["note:too-long"]);
    expect(openDisputeSchema.safeParse({ node: "", record: "", note: "x" }).success).toBe(false);
    expect(openDisputeSchema.safeParse({ node: "a", record: "order-1", note: "x" }).success).toBe(false);
  });

  it("is answered with a verdict and a note", () => {
    expect(faultsBy(answerDisputeSchema)({ id, verdict: "", note: "" })).toEqual(["verdict:required", "note:required"]);
    expect(faultsBy(answerDisputeSchema)({ id, verdict: "not-upheld", note: "The order is from 2018." })).toEqual([]);
  });

  it.each([
    [null, "open"],
    ["upheld", "answered"],
    ["not-upheld", "answered"],
    ["withdrawn", "withdrawn"],
  ] as const)("that ended as %j is %s", (how, state) => {
    expect(disputeState(how)).toBe(state);
  });
});

describe("the title of a dispute", () => {
  it.each([
    ["advanced/activity/deployment", "fr", "Advanced Partner"],
    ["registered", "fr", "Enregistré"],
    ["registered", "en", "Registered"],
  ] as const)("about %s in %s is the name of its tier: %s", (node, locale, title) => {
    expect(disputeTitle(defaultEdition.id, node, locale)).toBe(title);
  });

  it("is the name of its competency, or else that of the edition", () => {
    const [competency] = defaultEdition.competencies;
    expect(disputeTitle(defaultEdition.id, `${competency?.id}/team`, "fr")).toBe(competency?.name.fr);
    expect(disputeTitle("gone", "nowhere", "en")).toBe(defaultEdition.name.en);
  });
});
