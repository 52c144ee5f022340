import { describe, expect, it } from "vitest";
import { readEvidence } from "@/lib/agreement/evidence/read";
import { evidenceForm } from "@/lib/agreement/evidence/schema";
import first from "./first-form.json";

describe("evidence sealed in the first form", () => {
  it("reads as a whole agreement, signed by itself", () => {
    const { schema, document, authentication, countersigner } = readEvidence(first) ?? {};
    expect(schema).toBe(evidenceForm);
    expect(document).toEqual({ ...first.document, kind: "full", pageSha256: null });
    expect([authentication?.batch, countersigner?.authentication.batch]).toEqual([null, null]);
  });

  it("cannot avoid what the present form requires", () => {
    expect(readEvidence({ ...first, schema: evidenceForm })).toBeNull();
    const { identity: _, ...without } = first;
    expect(readEvidence(without)).toBeNull();
    for (const value of [null, [], "", { schema: first.schema }]) expect(readEvidence(value)).toBeNull();
  });
});
