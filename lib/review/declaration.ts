import type { ActivityKind } from "@/lib/activity/kind";
import type { Assessment } from "@/lib/application/assessment";
import type { ApplicationDraft } from "@/lib/application/schema";
import type { CredentialType, Track } from "@/lib/credential/type";
import type { Day } from "@/lib/date/day";
import { askableFields } from "./reason";
import type { MandateState, ReviewDecision } from "./state";

/** A declaration in one line. Never an amount: reading revenue needs a permission of its own. */
export type DeclarationSummary =
  | { kind: "application"; company: string; country: string; legacyLevel: string }
  | { kind: "credential"; type: CredentialType; track: Track | null; person: string; personId: string }
  | { kind: "activity"; activity: ActivityKind; on: string; customer: string }
  | { kind: "mandate"; person: string; capacity: string }
  | { kind: "agreement"; annexes: string[] }
  | { kind: "dispute"; edition: string; node: string };

/** True for licence revenue, which is hidden from those who may not see revenue. */
export const isRevenue = (claim: DeclarationSummary): boolean =>
  claim.kind === "activity" && claim.activity === "licence-revenue";

/** All fields of a declaration, by kind. */
export type DeclarationDetail =
  | {
      kind: "credential";
      type: CredentialType;
      track: Track | null;
      version: string;
      candidateId: string;
      earnedOn: Day;
      expiresOn: Day | null;
      person: string;
      personId: string;
      employedFrom: Day;
      employedUntil: Day | null;
    }
  | {
      kind: "activity";
      activity: ActivityKind;
      occurredOn: Day;
      amountCents: number | null;
      currency: string | null;
      points: number | null;
      customer: string;
      reference: string;
    }
  | {
      kind: "mandate";
      person: string;
      email: string;
      capacity: string;
      fromOn: Day;
      untilOn: Day | null;
      /** The delegator, where it is a delegation. */
      delegatedBy: { holder: string; capacity: string; fromOn: Day; untilOn: Day | null; state: MandateState } | null;
    }
  | {
      kind: "application";
      email: string;
      answers: Partial<ApplicationDraft>;
      assessment: Assessment | null;
      acceptedAs: string | null;
    };

/** The evidence file of a declaration. */
export type DeclarationEvidence = {
  fileId: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
};

/** One entry of the review thread: a comment or a decision. */
export type ThreadEntry = {
  id: string;
  decision: ReviewDecision;
  reasonCode: string | null;
  fields: string[];
  note: string;
  /** Name of the author; null for the portal itself. */
  by: string | null;
  at: Date;
};

/** The page where the partner reads the declaration: a path without the locale. */
export const declarationPath = (id: string, claim: DeclarationSummary): string => {
  switch (claim.kind) {
    case "credential":
      return `/people/credentials/${id}`;
    case "activity":
      return `/activity/${id}`;
    case "application":
      return "/apply";
    case "mandate":
      return "/signing-authorities";
    default:
      return "/agreement";
  }
};

const absentFrom = (claim: DeclarationSummary): readonly string[] => {
  if (claim.kind === "credential") return claim.track ? [] : ["track"];
  if (claim.kind !== "activity") return [];
  const measures = { "licence-revenue": ["points"], "cloud-service": ["amount"], deployment: ["points", "amount"] };
  return measures[claim.activity];
};

/** The fields of this declaration that a reviewer can request changes for. */
export const askableFieldsIn = (claim: DeclarationSummary): string[] => {
  const fields: readonly string[] = askableFields[claim.kind];
  return fields.filter((field) => !absentFrom(claim).includes(field));
};
