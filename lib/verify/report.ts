import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import type { FaultCode, SealVerdict } from "./verdict";

/** The short answer: unchanged since it was sealed, changed, or not an agreement of this programme. */
export type ReportAnswer = "valid" | "modified" | "unknown";

/** What a fault is about; message `verify.meaning.<kind>` says what follows from it. */
type FaultMeaning = "file" | "content" | "seal" | "authority" | "evidence" | "signer" | "time";

/** One fact of the report; message `verify.facts.<label>` names it, `is` says how to show the value. */
export type ReportFact = { label: string; value: string; is: "text" | "code" | "instant" | "word" };
export type FileReport = {
  answer: ReportAnswer;
  faults: { code: FaultCode; meaning: FaultMeaning }[];
  /** Parts of the report, `verify.parts.<title>`; facts that can no longer be proved stand under another heading. */
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
    "rewritten-after-sealing",
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

/** True where nothing connects the file with this programme: no agreement, or one sealed by another authority. */
const isForeign = ({ faults, evidence }: SealVerdict): boolean =>
  faults.includes("too-large") || faults.includes("not-a-pdf") || faults.includes("untrusted") || evidence === null;

/** Answers "modified" where the file holds a seal or evidence that was once valid. */
const answerOf = (verdict: SealVerdict): ReportAnswer => {
  if (verdict.valid) return "valid";
  if (verdict.faults.includes("rewritten-after-sealing") && verdict.signer === null) return "modified";
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
 * The verdict as people read it: the answer, each fault with its meaning, and who signed, when and in which capacity.
 * It holds message keys, so that the page, the offline file and the server use the reader's language.
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
