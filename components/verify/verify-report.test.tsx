import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { sampleEvidence } from "@/lib/agreement/evidence/testing/sample-evidence";
import { sha256 } from "@/lib/digest/sha256";
import { type FaultCode, faultCodes, type SealVerdict } from "@/lib/verify/verdict";
import type { Known } from "./use-verify";
import { VerifyPanel } from "./verify-panel";
import { VerifyReport } from "./verify-report";

const t = translations("verify");
const evidence = sampleEvidence();
const valid: SealVerdict = {
  valid: true,
  level: "B-LT",
  faults: [],
  signer: { subject: "CN=Seal", issuer: "CN=Authority", serial: "4a", sha256: sha256("certificate") },
  signedAt: "2026-03-01T10:00:00Z",
  documentSha256: sha256("document"),
  fileSha256: sha256("file"),
  time: "independent time",
  timestamp: { authority: "CN=Time", serial: "01", at: "2026-03-01T10:00:01Z", wholeFileAt: "2026-03-01T10:00:02Z" },
  evidence,
};
const faulty = (...faults: FaultCode[]): SealVerdict => ({ ...valid, valid: false, faults });
const foreign: SealVerdict = {
  ...faulty("not-a-pdf"),
  ...{ level: null, signer: null, signedAt: null, documentSha256: null, timestamp: null, evidence: null },
};
const drawVerdict = (verdict: SealVerdict, known: Known | null = null) =>
  draw(<VerifyReport verdict={verdict} name="agreement.pdf" known={known} />);

describe("the report of a verification", () => {
  it.each<[string, SealVerdict]>([
    ["valid", valid],
    ["modified", faulty("digest-differs")],
    ["unknown", faulty("untrusted")],
    ["unknown", foreign],
  ])("answers first in one word and one sentence: %s", (answer, verdict) => {
    const { lines } = drawVerdict(verdict);
    expect(lines.slice(0, 3)).toEqual([t(`answer.${answer}`), t(`sentence.${answer}`), "agreement.pdf"]);
  });

  it("warns of every answer but a valid one that what follows is unproven", () => {
    expect(drawVerdict(valid).lines).not.toContain(t("claimed"));
    expect(drawVerdict(faulty("page-content")).lines).toContain(t("claimed"));
  });

  it.each(faultCodes)("says of the fault %s what it is and what follows from it", (code) => {
    const { lines, valuesOf } = drawVerdict(faulty(code));
    expect(lines).toContain(translations("seal.faults")(code));
    expect(valuesOf("data-fault")).toEqual([code]);
    const meanings = ["file", "content", "seal", "authority", "evidence", "signer", "time"];
    expect(meanings.filter((meaning) => lines.includes(t(`meaning.${meaning}`)))).toHaveLength(1);
  });

  it("names the faults in the order of the verdict", () => {
    expect(drawVerdict(faulty("page-content", "untrusted")).valuesOf("data-fault")).toEqual([
      "page-content",
      "untrusted",
    ]);
  });

  it("shows who signed for each side, what was signed and who sealed it when", () => {
    const { facts, textsOf, text } = drawVerdict(valid);
    expect(textsOf("h3")).toEqual(["signed", "countersigned", "seal", "document"].map((part) => t(`parts.${part}`)));
    expect(text).toContain("Camille Exemple");
    expect(text).toContain("Dominique Specimen");
    expect(facts[t("facts.agreement")]).toBe(evidence.document.agreementId);
    expect(facts[t("facts.vouched-at")]).toBe("1 March 2026 at 10:00:01 UTC");
    expect(facts[t("facts.level")]).toBe("PAdES B-LT");
    expect(facts[t("facts.method")]).toBe(t("words.methods.totp"));
    expect(facts[t("facts.file-sha256")]?.replaceAll("\n", "")).toBe(valid.fileSha256);
  });

  it("says where no independent authority vouches for the time", () => {
    const { facts } = drawVerdict({ ...valid, level: "B-B", time: "no independent time", timestamp: null });
    expect(facts[t("facts.time")]).toBe(t("words.no-independent-time"));
  });

  it("shows of a foreign file its fingerprint and nothing else", () => {
    const { facts, html } = drawVerdict(foreign);
    expect(Object.keys(facts)).toEqual([t("facts.file-sha256")]);
    expect(html).not.toContain("<details");
  });

  it.each<[Known, string]>([
    [{ state: "none" }, t("known.none")],
    [{ state: "silent" }, t("known.silent")],
  ])("says what the portal knows of the file: %j", (known, said) => {
    expect(drawVerdict(valid, known).lines).toContain(said);
  });

  it.each(["in-force", "superseded", "ended"] as const)("says since when the file is or was in force (%s)", (state) => {
    const { text } = drawVerdict(valid, { state, sinceOn: "2020-02-03" });
    expect(text).toContain("3 February 2020");
    expect(text).not.toContain(t("known.none"));
  });

  it("keeps the attached evidence one press away, as it is", () => {
    expect(drawVerdict(valid).textsOf("pre")[0]).toContain('"agreementId": "2f1c9a52');
  });
});

describe("the place to verify a file", () => {
  it("can be used without its script: the form sends the file in the reader's language", () => {
    const { html, textsOf } = draw(<VerifyPanel trust={{ roots: [], timeRoots: [] }} />, "fr");
    expect(html).toContain('action="/api/seal/verify?locale=fr"');
    expect(html).toMatch(/enctype="multipart\/form-data"/i);
    expect(textsOf("noscript")[0]).toContain(translations("verify", "fr")("no-script"));
  });

  it("gives no answer before a file is chosen", () => {
    const { text } = draw(<VerifyPanel trust={{ roots: [], timeRoots: [] }} />);
    for (const answer of ["valid", "modified", "unknown"]) expect(text).not.toContain(t(`sentence.${answer}`));
  });
});
