import { describe, expect, it } from "vitest";
import { sampleEvidence } from "@/lib/agreement/evidence/testing/sample-evidence";
import { sha256 } from "@/lib/digest/sha256";
import { escaped, reportHtml } from "./offline/html";
import { verifyWords } from "./offline/words";
import { makeReport } from "./report";
import { type FaultCode, faultCodes, type SealVerdict } from "./verdict";

const evidence = sampleEvidence();
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

  it.each<[string, FaultCode[]]>([
    ["file", ["too-large", "not-a-pdf", "cut-short"]],
    ["content", ["pages-swapped", "page-content", "annotation-added", "digest-differs", "changed-after-reading"]],
    ["content", ["does-not-cover-file", "document-differs", "changed-after-sealing", "active-content"]],
    ["authority", ["untrusted"]],
    ["evidence", ["evidence-missing", "evidence-malformed", "evidence-schema", "evidence-seal-differs"]],
    ["signer", ["passkey-other-document", "passkey-signature"]],
    ["time", ["timestamp-missing", "timestamp-untrusted", "validation-data"]],
    ["seal", ["not-sealed", "several-seals", "signature-invalid", "certificate-dates", "certificate-revoked"]],
  ])("says that %s is concerned by %j", (meaning, codes) => {
    expect(makeReport(verdict(codes)).faults).toEqual(codes.map((code) => ({ code, meaning })));
  });

  it("shows no part about which nothing is known, and of an unknown file only its own hash", () => {
    const { parts } = makeReport(verdict(["not-a-pdf"], nothing));
    expect(parts).toEqual([
      { title: "document", facts: [{ label: "file-sha256", value: sha256("file"), is: "code" }] },
    ]);
  });

  it("tells an authority's time apart from the portal's own", () => {
    const at = "2026-03-01T10:00:01.000Z";
    const timestamp = { authority: "CN=Time", serial: "01", at, wholeFileAt: at };
    const labelsOf = (more: Partial<SealVerdict>) =>
      makeReport(verdict([], more)).parts.flatMap(({ title, facts }) =>
        title === "seal" ? facts.map(({ label }) => label) : [],
      );
    expect(labelsOf({ timestamp })).toEqual(expect.arrayContaining(["vouched-at", "time-authority"]));
    expect(labelsOf({})).toContain("time");
    expect(labelsOf({})).not.toContain("vouched-at");
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
