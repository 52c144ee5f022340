import type { AgreementKind } from "@/lib/agreement/document/kind";
import { stepUpSeconds } from "@/lib/agreement/life/state";
import { boundTo } from "@/lib/agreement/signing/batch";
import { type ConsentForm, type ConsentSide, writeConsentText } from "@/lib/agreement/signing/consent";
import type { AgreementLanguage } from "@/lib/agreement/text/language";

type Statement = { purpose: string; subjectId: string; documentSha256: string };
type Box = { id: string; text: string; tickedAt: string };
type Signer = {
  identity: { userId: string };
  authentication: {
    firstFactor: { at: string };
    batch: { id: string; documents: string[]; position: number } | null;
    stepUp: { at: string; boundToSha256: string; assertion: { statement: Statement } | null };
  };
  consent: { version: string; language: AgreementLanguage; sha256: string; boxes: Box[] };
  signedAt: string;
};
type Whole = Signer & {
  document: Document & { language: string };
  timeline: { kind: string; at: string }[];
  countersigner: Signer;
  seal: { claimedAt: string; timestamp: { at: string } | null };
};
type Document = { agreementId: string; kind: AgreementKind; sha256: string };
type Fault = { code: "custom"; message: string; path: string[]; input?: unknown };
type Context = { addIssue: (fault: Fault) => void };

/** True where the statement is about this document, or about the batch that it was signed in. */
const isAbout = (statement: Statement, side: ConsentSide, { authentication }: Signer, document: Document): boolean =>
  statement.purpose === (side === "partner" ? "agreement.sign" : "agreement.countersign") &&
  statement.subjectId === (authentication.batch?.id ?? document.agreementId) &&
  statement.documentSha256 === boundTo(authentication.batch, document.sha256);

const signerFaults = (signer: Signer, side: ConsentSide, document: Document): string[] => {
  const { stepUp, firstFactor, batch } = signer.authentication;
  const form: ConsentForm = batch ? "batch" : document.kind;
  const age = (Date.parse(signer.signedAt) - Date.parse(stepUp.at)) / 1000;
  const text = writeConsentText(side, signer.consent.language, form);
  const words = signer.consent.boxes.every((box) => text.boxes[box.id as keyof typeof text.boxes] === box.text);
  const ids = new Set(signer.consent.boxes.map((box) => box.id));
  return [
    stepUp.boundToSha256 === boundTo(batch, document.sha256) ? "" : "step-up-bound-to-another-document",
    age >= 0 && age <= stepUpSeconds ? "" : "step-up-not-fresh",
    firstFactor.at <= stepUp.at ? "" : "step-up-before-sign-in",
    !stepUp.assertion || isAbout(stepUp.assertion.statement, side, signer, document)
      ? ""
      : "assertion-about-something-else",
    ids.size === signer.consent.boxes.length ? "" : "consent-box-missing",
    signer.consent.boxes.every((box) => box.tickedAt <= signer.signedAt) ? "" : "consent-after-signature",
    side === "vendor" || batch === null ? "" : "partner-signed-in-a-batch",
    signer.consent.version !== text.version || (signer.consent.sha256 === text.sha256 && words)
      ? ""
      : "consent-text-differs",
  ].filter((fault) => fault !== "");
};

const timelineFaults = (evidence: Whole): string[] => {
  const at = (kind: string) => evidence.timeline.filter((entry) => entry.kind === kind).map((entry) => entry.at);
  const sorted = evidence.timeline.every((entry, i, all) => i === 0 || (all[i - 1]?.at ?? "") <= entry.at);
  const once = (kind: string, when?: string) => at(kind).length === 1 && (when === undefined || at(kind)[0] === when);
  return [
    sorted ? "" : "timeline-not-in-order",
    once("offered") ? "" : "timeline-offer",
    once("signed", evidence.signedAt) ? "" : "timeline-signature",
    once("countersigned", evidence.countersigner.signedAt) ? "" : "timeline-countersignature",
    at("step-up").length >= 2 ? "" : "timeline-step-up",
    evidence.signedAt <= evidence.countersigner.signedAt ? "" : "countersigned-before-signed",
    evidence.countersigner.signedAt <= evidence.seal.claimedAt ? "" : "sealed-before-countersigned",
    evidence.identity.userId === evidence.countersigner.identity.userId ? "one-person-on-both-sides" : "",
  ].filter((fault) => fault !== "");
};

/** Page, evidence and token agree within a minute (docs/agreement.md, point 19). */
const timeToleranceMs = 60_000;

const sealFaults = ({ seal }: Whole): string[] => {
  const apart = seal.timestamp ? Math.abs(Date.parse(seal.timestamp.at) - Date.parse(seal.claimedAt)) : 0;
  return apart <= timeToleranceMs ? [] : ["timestamp-not-on-time"];
};

/** Adds an issue for each contradiction between parts of the evidence. Codes are kebab-case. */
export const addCoherenceIssues = (evidence: Whole, context: Context): void => {
  const add = (path: string[]) => (message: string) => context.addIssue({ code: "custom", message, path });
  signerFaults(evidence, "partner", evidence.document).forEach(add([]));
  signerFaults(evidence.countersigner, "vendor", evidence.document).forEach(add(["countersigner"]));
  timelineFaults(evidence).forEach(add(["timeline"]));
  sealFaults(evidence).forEach(add(["seal"]));
};
