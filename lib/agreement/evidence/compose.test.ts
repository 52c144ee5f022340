import { describe, expect, it } from "vitest";
import { templateByVersion } from "@/lib/agreement/text/template";
import { sha256 } from "@/lib/digest/sha256";
import { composeEvidence, type EvidenceBasis, isTimelineKind, sortTimeline, type TimelineEntry } from "./compose";
import { evidenceSchema } from "./schema";
import { sampleEvidence } from "./testing/sample-evidence";

const evidence = sampleEvidence();
const { identity, authentication, consent, technical, signedAt } = evidence;
const basis: EvidenceBasis = {
  agreementId: evidence.document.agreementId,
  kind: "full",
  templateVersion: "2019-10",
  annexes: ["resale"],
  document: evidence.document,
  predecessorSha256: null,
  partner: { identity, authentication, consent, technical, signedAt },
  vendor: evidence.countersigner,
  timeline: evidence.timeline.filter(({ kind }) => kind !== "sealing"),
  auditHead: evidence.auditHead,
};
const sealer = {
  seal: evidence.seal,
  pageSha256: evidence.document.pageSha256 ?? [],
  programmeDay: evidence.programmeDay,
  software: evidence.software,
};
const entry = (kind: TimelineEntry["kind"], at: string): TimelineEntry => ({
  ...{ kind, at, by: null, side: "portal", detail: null },
});

describe("the evidence of an agreement", () => {
  it("is complete and coherent, from what is stored", () => {
    const composed = composeEvidence(basis, sealer);
    expect(evidenceSchema.safeParse(composed).error?.issues).toBeUndefined();
    expect(composed.document.templateDigest).toBe(templateByVersion("2019-10").digest);
  });

  it("ends its timeline with the sealing, and leaves out what came after it", () => {
    const late = entry("downloaded", "2026-03-01T10:00:00.001Z");
    const composed = composeEvidence({ ...basis, timeline: [late, ...basis.timeline] }, sealer);
    expect(composed.timeline.at(-1)).toEqual(entry("sealing", evidence.seal.claimedAt));
    expect(composed.timeline.some(({ kind }) => kind === "downloaded")).toBe(false);
  });

  it("keeps what happened at the instant of the sealing, before it", () => {
    const last = entry("downloaded", evidence.seal.claimedAt);
    const { timeline } = composeEvidence({ ...basis, timeline: [...basis.timeline, last] }, sealer);
    expect(timeline.slice(-2).map(({ kind }) => kind)).toEqual(["downloaded", "sealing"]);
  });

  it("names what it replaces, and only annexes that exist", () => {
    const predecessorSha256 = sha256("before");
    const composed = composeEvidence({ ...basis, predecessorSha256, annexes: ["resale", "annex-z"] }, sealer);
    expect(composed.document).toMatchObject({ predecessorSha256, annexes: ["resale"] });
  });

  it("is not composed of a text that was never offered", () => {
    expect(() => composeEvidence({ ...basis, templateVersion: "1999-01" }, sealer)).toThrow(RangeError);
  });
});

describe("a timeline", () => {
  it("is in the order of time, and of one instant in the order of the steps", () => {
    const [first, second] = ["2026-03-01T08:00:00.000Z", "2026-03-01T09:00:00.000Z"];
    const given = [
      entry("countersigned", second),
      entry("signed", first),
      entry("step-up", first),
      entry("offered", first),
    ];
    expect(sortTimeline(given).map(({ kind }) => kind)).toEqual(["offered", "step-up", "signed", "countersigned"]);
    expect(given[0]?.kind).toBe("countersigned");
  });

  it("holds no event of another kind", () => {
    expect(["signed", "mail-bounced"].every(isTimelineKind)).toBe(true);
    expect(["Signed", "terminated", "constructor", ""].some(isTimelineKind)).toBe(false);
  });
});
