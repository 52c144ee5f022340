import { describe, expect, it } from "vitest";
import { batchDigest } from "@/lib/agreement/signing/batch";
import { writeConsentText } from "@/lib/agreement/signing/consent";
import { sha256 } from "@/lib/digest/sha256";
import { type Evidence, evidenceSchema } from "./schema";
import { sampleEvidence } from "./testing/sample-evidence";

/** The faults of evidence that was changed, with the part of it that they are about. */
const faultsAfter = (change: (draft: Evidence) => void): string[] => {
  const draft = sampleEvidence();
  change(draft);
  const { error } = evidenceSchema.safeParse(draft);
  return error?.issues.map(({ path, message }) => [...path, message].join(":")) ?? [];
};

const secondsLater = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString();

describe("the step-up in the evidence", () => {
  it.each([
    ["at the signature itself", 0, []],
    ["300 seconds before the signature", -300, []],
    ["301 seconds before the signature", -301, ["step-up-not-fresh"]],
    ["one second after the signature", 1, ["step-up-not-fresh"]],
  ])("is judged %s", (_, seconds, faults) => {
    expect(
      faultsAfter((draft) => {
        draft.authentication.stepUp.at = secondsLater(draft.signedAt, seconds);
      }),
    ).toEqual(faults);
  });

  it("follows the sign-in", () => {
    expect(
      faultsAfter((draft) => {
        draft.countersigner.authentication.firstFactor.at = draft.countersigner.signedAt;
      }),
    ).toEqual(["countersigner:step-up-before-sign-in"]);
  });
});

describe("the consent in the evidence", () => {
  it("is not given after the signature", () => {
    expect(
      faultsAfter((draft) => {
        for (const box of draft.consent.boxes) box.tickedAt = secondsLater(draft.signedAt, 1);
      }),
    ).toEqual(["consent-after-signature"]);
  });

  it("is to the text of its own side and kind of document", () => {
    expect(
      faultsAfter((draft) => {
        draft.countersigner.consent.sha256 = writeConsentText("partner", "fr").sha256;
      }),
    ).toEqual(["countersigner:consent-text-differs"]);
    expect(
      faultsAfter((draft) => {
        const { version, sha256: hash } = writeConsentText("partner", "fr", "renewal");
        draft.document.kind = "renewal";
        Object.assign(draft.consent, { version, sha256: hash });
      }),
    ).toContain("consent-text-differs");
  });

  it("to a text of another version is kept as it was given", () => {
    expect(
      faultsAfter((draft) => {
        draft.consent.version = "2018-01/1";
        draft.consent.sha256 = sha256("words of 2018");
      }),
    ).toEqual([]);
  });
});

describe("a batch in the evidence", () => {
  const id = "b7c1d5a3-7f0e-4c55-8a6b-0d9e8f7a6c22";
  const signedInBatch = (draft: Evidence, position: number, side: "partner" | "vendor" = "vendor") => {
    const documents = [sha256("another"), draft.document.sha256];
    const signer = side === "vendor" ? draft.countersigner : draft;
    const text = writeConsentText(side, "fr", "batch");
    signer.authentication.batch = { id, documents, position };
    signer.authentication.stepUp.boundToSha256 = batchDigest(documents);
    Object.assign(signer.consent, { version: text.version, sha256: text.sha256 });
    for (const box of signer.consent.boxes) box.text = text.boxes[box.id as keyof typeof text.boxes];
  };

  it("is countersigned under one step-up for all its documents", () => {
    expect(faultsAfter((draft) => signedInBatch(draft, 1))).toEqual([]);
  });

  it.each([0, 2])("does not hold this document at position %i", (position) => {
    expect(faultsAfter((draft) => signedInBatch(draft, position))).toEqual([
      "countersigner:step-up-bound-to-another-document",
    ]);
  });

  it("is never signed by the partner", () => {
    expect(faultsAfter((draft) => signedInBatch(draft, 1, "partner"))).toContain("partner-signed-in-a-batch");
  });
});

describe("the timeline of the evidence", () => {
  it.each(["signed", "countersigned"] as const)("has one %s, at the instant of that signature", (kind) => {
    const fault = `timeline:timeline-${kind === "signed" ? "signature" : "countersignature"}`;
    const twice = (draft: Evidence) => {
      draft.timeline = draft.timeline.flatMap((entry) => (entry.kind === kind ? [entry, entry] : [entry]));
    };
    const moved = (draft: Evidence) => {
      for (const entry of draft.timeline) if (entry.kind === kind) entry.at = secondsLater(entry.at, 1);
    };
    expect(faultsAfter(twice)).toEqual([fault]);
    expect(faultsAfter(moved)).toEqual([fault]);
  });

  it("has a step-up of each side", () => {
    expect(
      faultsAfter((draft) => {
        const first = draft.timeline.findIndex(({ kind }) => kind === "step-up");
        draft.timeline.splice(first, 1);
      }),
    ).toEqual(["timeline:timeline-step-up"]);
  });
});

describe("the independent time in the evidence", () => {
  const sealedWithTime = (draft: Evidence, seconds: number) => {
    const at = secondsLater(draft.seal.claimedAt, seconds);
    const timestamp = { authority: "CN=Time", policy: "1.2.3", serial: "0a1b", at, token: "AAAA" };
    draft.seal = { ...draft.seal, level: "B-LT", time: "independent time", timestamp } as Evidence["seal"];
  };

  it.each([-60, 0, 60])("may be %i seconds from the portal's own", (seconds) => {
    expect(faultsAfter((draft) => sealedWithTime(draft, seconds))).toEqual([]);
  });

  it.each([-61, 61])("may not be %i seconds from it", (seconds) => {
    expect(faultsAfter((draft) => sealedWithTime(draft, seconds))).toEqual(["seal:timestamp-not-on-time"]);
  });
});
