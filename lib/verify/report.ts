import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import type { FaultCode, SealVerdict } from "./verdict";

/** The short answer: the agreement as sealed, a changed one, or nothing of this programme's. */
export type ReportAnswer = "valid" | "modified" | "unknown";

/** What a fault is about; `verify.meaning.<kind>` says what follows from it. */
type FaultMeaning = "file" | "content" | "seal" | "authority" | "evidence" | "signer" | "time";

/** `verify.facts.<label>` names it; a value is shown as what it is. */
export type ReportFact = { label: string; value: string; is: "text" | "code" | "instant" | "word" };
export type FileReport = {
  answer: ReportAnswer;
  faults: { code: FaultCode; meaning: FaultMeaning }[];
  /** `verify.parts.<title>`; facts nobody can prove any more carry the same words under another heading. */
  parts: { title: "signed" | "countersigned" | "document" | "seal"; facts: ReportFact[] }[];
};

const files: readonly FaultCode[] = ["too-large", "not-a-pdf", "cut-short"];
const contents: readonly FaultCode[] = [
  ...(["pages-swapped", "pages-differ", "page-content", "annotation-added", "does-not-cover-file"] as const),
  ...([
    "digest-differs",
    "document-differs",
    "changed-after-reading",
    "changed-after-sealing",
    "active-content",
  ] as const),
];

const meaningOf = (code: FaultCode): FaultMeaning => {
  if (files.includes(code)) return "file";
  if (contents.includes(code)) return "content";
  if (code === "untrusted") return "authority";
  if (code.startsWith("evidence-")) return "evidence";
  if (code.startsWith("passkey-")) return "signer";
  return code.startsWith("timestamp-") || code === "validation-data" ? "time" : "seal";
};

/** Nothing that ties the file to this programme: no agreement at all, or one that somebody else sealed. */
const isForeign = ({ faults, evidence }: SealVerdict): boolean =>
  faults.includes("too-large") || faults.includes("not-a-pdf") || faults.includes("untrusted") || evidence === null;

/** A seal that was right once, or its evidence, is in a file that is right no more. */
const answerOf = (verdict: SealVerdict): ReportAnswer => {
  if (verdict.valid) return "valid";
  const isChanged = verdict.signer !== null && !verdict.faults.includes("untrusted");
  return isForeign(verdict) && !isChanged ? "unknown" : "modified";
};

const text = (label: string, value: string): ReportFact => ({ label, value, is: "text" });
const code = (label: string, value: string): ReportFact => ({ label, value, is: "code" });
const instant = (label: string, value: string): ReportFact => ({ label, value, is: "instant" });
const word = (label: string, value: string): ReportFact => ({ label, value, is: "word" });

const signerFacts = ({ identity, authentication, signedAt }: SignerEvidence): ReportFact[] => [
  text("name", identity.name),
  text("capacity", identity.capacity),
  text("company", `${identity.legalName} (${identity.registerNumber})`),
  text("authority", identity.authority.statement),
  instant("signed-at", signedAt),
  word("method", `methods.${authentication.stepUp.method}`),
];

const timeFacts = ({ timestamp }: SealVerdict): ReportFact[] =>
  timestamp
    ? [instant("vouched-at", timestamp.at), text("time-authority", timestamp.authority)]
    : [word("time", "no-independent-time")];

const sealFacts = (verdict: SealVerdict): ReportFact[] => {
  const { signer, signedAt, level } = verdict;
  if (!signer) return [];
  return [
    text("sealed-by", signer.subject),
    text("issuer", signer.issuer),
    code("certificate", signer.sha256),
    ...(signedAt ? [instant("sealed-at", signedAt)] : []),
    ...timeFacts(verdict),
    ...(level ? [text("level", `PAdES ${level}`)] : []),
  ];
};

const documentFacts = ({ evidence, documentSha256, fileSha256 }: SealVerdict): ReportFact[] => [
  ...(evidence ? [code("agreement", evidence.document.agreementId)] : []),
  ...(evidence ? [text("pages", String(evidence.document.pages))] : []),
  ...(documentSha256 ? [code("document-sha256", documentSha256)] : []),
  code("file-sha256", fileSha256),
];

/**
 * A verdict as people read it: the answer, each fault with what it means, and who signed, when and in which capacity. Keys
 * of words, not words: the page, the file that works from disk and the server say it in the reader's language.
 */
export const makeReport = (verdict: SealVerdict): FileReport => {
  const { evidence, faults } = verdict;
  return {
    answer: answerOf(verdict),
    faults: faults.map((one) => ({ code: one, meaning: meaningOf(one) })),
    parts: [
      { title: "signed" as const, facts: evidence ? signerFacts(evidence) : [] },
      { title: "countersigned" as const, facts: evidence ? signerFacts(evidence.countersigner) : [] },
      { title: "seal" as const, facts: sealFacts(verdict) },
      { title: "document" as const, facts: documentFacts(verdict) },
    ].filter(({ facts }) => facts.length > 0),
  };
};
