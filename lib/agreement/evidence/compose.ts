import { type Annex, isAnnex } from "@/lib/agreement/document/annex";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import {
  type Evidence,
  evidenceForm,
  evidenceNature,
  type SealEvidence,
  type SignerEvidence,
  type TimelineKind,
  timelineKinds,
} from "@/lib/agreement/evidence/schema";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { templateByVersion } from "@/lib/agreement/text/template";
import type { Day } from "@/lib/date/day";

export type TimelineEntry = Evidence["timeline"][number];

/** What the database holds about a countersigned agreement: the input of its evidence file. */
export type EvidenceBasis = {
  agreementId: string;
  kind: AgreementKind;
  templateVersion: string;
  annexes: readonly string[];
  document: { language: AgreementLanguage; sha256: string; bytes: number; pages: number };
  predecessorSha256: string | null;
  partner: SignerEvidence;
  vendor: SignerEvidence;
  /** Unsorted, and without the sealing itself. */
  timeline: readonly TimelineEntry[];
  auditHead: { sequence: number; sha256: string };
};

type Sealer = {
  seal: SealEvidence;
  /** SHA-256 of what each page draws, in reading order. */
  pageSha256: string[];
  programmeDay: Day;
  software: { name: string; version: string };
};

export const isTimelineKind = (kind: string): kind is TimelineKind =>
  (timelineKinds as readonly string[]).includes(kind);

const rank = (kind: TimelineKind): number => timelineKinds.indexOf(kind);

/** Sorted by time; entries of the same instant in the order of `timelineKinds`. */
export const sortTimeline = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  [...entries].sort((a, b) => (a.at === b.at ? rank(a.kind) - rank(b.kind) : a.at < b.at ? -1 : 1));

const annexesIn = (names: readonly string[]): Annex[] => names.filter(isAnnex);

/** Builds the evidence file of an agreement that is about to be sealed. The sealer validates it. */
export const composeEvidence = (
  basis: EvidenceBasis,
  { seal, pageSha256, programmeDay, software }: Sealer,
): Evidence => ({
  schema: evidenceForm,
  nature: evidenceNature,
  timeZone: "UTC",
  programmeDay,
  ...basis.partner,
  document: {
    agreementId: basis.agreementId,
    kind: basis.kind,
    templateVersion: basis.templateVersion,
    templateDigest: templateByVersion(basis.templateVersion).digest,
    language: basis.document.language,
    annexes: annexesIn(basis.annexes),
    sha256: basis.document.sha256,
    bytes: basis.document.bytes,
    pages: basis.document.pages,
    pageSha256,
    predecessorSha256: basis.predecessorSha256,
  },
  timeline: sortTimeline([
    ...basis.timeline.filter((entry) => entry.at <= seal.claimedAt),
    { kind: "sealing", at: seal.claimedAt, by: null, side: "portal", detail: null },
  ]),
  countersigner: basis.vendor,
  seal,
  auditHead: basis.auditHead,
  software,
});
