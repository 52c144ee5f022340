import { describe, expect, it } from "vitest";
import { specimenEvidence } from "@/lib/agreement/evidence/specimen";
import { sha256 } from "@/lib/digest/sha256";
import { escaped, reportHtml } from "./offline/html";
import { verifyWords } from "./offline/words";
import { makeReport } from "./report";
import { type FaultCode, faultCodes, type SealVerdict } from "./verdict";

const evidence = specimenEvidence({
  document: {
    ...{ agreementId: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00", kind: "full", templateVersion: "2019-10" },
    ...{ templateDigest: sha256("template"), language: "fr", annexes: ["resale"], sha256: sha256("document") },
    ...{ bytes: 47_000, pages: 1, pageSha256: [sha256("page")] },
  },
  seal: {
    ...{ level: "B-B", certificateSerial: "4a5b6c", certificateSha256: sha256("certificate"), subject: "CN=Seal" },
    ...{ issuer: "CN=Authority", claimedAt: "2026-03-01T10:00:00.000Z", time: "no independent time", timestamp: null },
  },
  ...{ programmeDay: "2019-10-01", softwareVersion: "0.1.0" },
});
const signer = { subject: "CN=Seal", issuer: "CN=Authority", serial: "4a5b6c", sha256: sha256("certificate") };

const verdict = (faults: FaultCode[], more: Partial<SealVerdict> = {}): SealVerdict => ({
  ...{ valid: faults.length === 0, level: "B-B", faults, signer, signedAt: evidence.seal.claimedAt },
  ...{ documentSha256: sha256("document"), fileSha256: sha256("file"), evidence },
  ...{ time: "no independent time", timestamp: null, ...more },
});
const nothing = { signer: null, evidence: null, level: null, signedAt: null, documentSha256: null };

describe("the answer about a file", () => {
  it.each<[string, FaultCode[], Partial<SealVerdict>]>([
    ["valid", [], {}],
    ["modified", ["digest-differs"], {}],
    ["modified", ["not-sealed"], { signer: null }],
    ["modified", ["cut-short"], { evidence: null }],
    ["unknown", ["untrusted"], {}],
    ["unknown", ["not-a-pdf"], nothing],
    ["unknown", ["not-sealed", "evidence-missing"], nothing],
  ])("is %s for %j", (answer, faults, more) => {
    expect(makeReport(verdict(faults, more)).answer).toBe(answer);
  });

  it("says who signed, when and in which capacity, and that no authority confirms the time", () => {
    const html = reportHtml(verdict([]), verifyWords.en);
    for (const said of [evidence.identity.name, evidence.identity.capacity, "UTC", "no independent authority"])
      expect(html).toContain(escaped(said));
  });

  it.each(["en", "fr"] as const)("has a sentence in %s for every fault, each its own", (locale) => {
    const { faults } = verifyWords[locale];
    expect(faultCodes.filter((code) => !faults[code])).toEqual([]);
    expect(new Set(faultCodes.map((code) => faults[code])).size).toBe(faultCodes.length);
  });

  it("escapes everything from the file", () => {
    const name = `<img src=x onerror="alert(1)">'&`;
    const hostile = { ...evidence, identity: { ...evidence.identity, name } };
    const html = reportHtml(verdict([], { evidence: hostile }), verifyWords.en);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;");
  });
});
