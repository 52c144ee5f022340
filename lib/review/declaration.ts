import type { KindFields } from "@/lib/activity/entry";
import { type ActivityKind, absentFields, kindEntry } from "@/lib/activity/kind";
import { knownKind } from "@/lib/activity/known-kinds";
import { isOwnKind } from "@/lib/activity/own-kind";
import type { Assessment } from "@/lib/application/assessment";
import type { ApplicationDraft } from "@/lib/application/schema";
import type { Benefit } from "@/lib/benefit/benefit";
import type { CredentialNames } from "@/lib/credential/catalogue";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { NamedModel } from "@/lib/partner/models";
import { type ReviewKind, reviewEntry } from "./kind";
import type { MandateState, ReviewDecision } from "./state";

/** A declaration in one line. Never an amount: reading revenue needs a permission of its own. */
export type DeclarationSummary =
  | { kind: "application"; company: string; country: string; legacyLevel: string }
  | { kind: "credential"; type: string; track: string | null; person: string; personId: string }
  | { kind: "activity"; activity: ActivityKind; on: string; customer: string }
  | { kind: "mandate"; person: string; capacity: string }
  | { kind: "benefit"; name: Benefit["name"]; isFunds: boolean; hasAmount: boolean }
  | { kind: "agreement"; annexes: string[] }
  | { kind: "dispute"; edition: string; node: string };

/** All fields of a declaration, by kind. */
export type DeclarationDetail =
  | {
      kind: "credential";
      type: string;
      track: string | null;
      version: string;
      candidateId: string;
      earnedOn: Day;
      expiresOn: Day | null;
      person: string;
      personId: string;
      employedFrom: Day;
      employedUntil: Day | null;
      /** Since when the person counts for nothing, because they object. */
      objectedOn: Day | null;
      /** The other companies that declare the person under the same address. */
      elsewhere: string[];
      /** What its type and its track are called, also where the rules dropped them; the words alone where none knows them. */
      names: CredentialNames;
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
      /** The activity that it is a correction of. */
      corrects: { id: string; amountCents: number | null; currency: string | null; points: number | null } | null;
      /** The corrections of it. */
      corrections: { id: string; amountCents: number | null; currency: string | null; points: number | null }[];
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
      kind: "benefit";
      benefit: Benefit;
      amount: number | null;
      /** What was asked for, where less was approved. */
      askedAmount: number | null;
      periodFrom: Day;
      periodUntil: Day;
      reason: string;
      expiresOn: Day | null;
      /** What the company is entitled to in the period today; null where it is not. */
      entitled: { amount: number | null } | null;
      /** What it was allocated in the period, without this request. */
      allocated: number;
      /** Of all companies; `limit` null where none is set. */
      budget: { limit: number | null; allocated: number };
      /** What was used of it. */
      uses: { id: string; usedOn: Day; amount: number; note: string }[];
    }
  | {
      kind: "application";
      email: string;
      answers: Partial<ApplicationDraft>;
      assessment: Assessment | null;
      /** The business models that the answers name. */
      models: NamedModel[];
      /** The level of the former programme that the answers name; null where they name none that the edition knows. */
      formerLevel: Edition["name"] | null;
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
  /** The customer's word, which verified it. */
  isCustomer: boolean;
  at: Date;
};

/** Where its own people read a declaration, without the locale. */
export const declarationPath = (id: string, { kind }: DeclarationSummary): string => reviewEntry(kind).path(id);

type ClaimOf<K extends ReviewKind> = Extract<DeclarationSummary, { kind: K }>;

const none = (): readonly string[] => [];

/** What a form of the kind asks for; an edition's own kind has there what the latest edition says. */
const fieldsOfKind = (kind: ActivityKind): KindFields =>
  (isOwnKind(kind) ? knownKind(kind)?.declared : null) ?? kindEntry(kind).fields;

/** Fields of a kind that a declaration of it does not have. */
const absent: { readonly [K in ReviewKind]: (claim: ClaimOf<K>) => readonly string[] } = {
  application: none,
  credential: ({ track }) => (track ? [] : ["track"]),
  activity: ({ activity }) => absentFields(activity, fieldsOfKind(activity)),
  mandate: none,
  benefit: ({ hasAmount }) => (hasAmount ? [] : ["amount"]),
  agreement: none,
  dispute: none,
};

const absentFrom = <K extends ReviewKind>(kind: K, claim: ClaimOf<K>): readonly string[] => absent[kind](claim);

/** The fields of a declaration that a reviewer can send back: those of its kind that it has. */
export const askableFieldsIn = (claim: DeclarationSummary): string[] =>
  reviewEntry(claim.kind).askable.filter((field) => !absentFrom(claim.kind, claim as never).includes(field));
