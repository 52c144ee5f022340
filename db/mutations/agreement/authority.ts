import type { HeldMandate } from "@/db/queries/mandate/held";
import type { Actor } from "@/lib/actor";
import { appointmentWords, mandateStatement } from "@/lib/agreement/evidence/authority";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";

type Authority = SignerEvidence["identity"]["authority"];
const requireProof = (proofSha256: string | null): string => {
  if (!proofSha256) throw new Refusal("mandate-required");
  return proofSha256;
};

/** What the mandate says and the hash of the file that proves it; for a delegation, the same of its parent mandate. */
export const partnerAuthority = (mandate: HeldMandate, language: AgreementLanguage): Authority => {
  const authority = { statement: mandateStatement(mandate, language), proofSha256: requireProof(mandate.proofSha256) };
  if (!mandate.parent) return authority;
  const { holder: by, capacity, fromOn, untilOn, proofSha256 } = mandate.parent;
  return { ...authority, delegation: { by, capacity, fromOn, untilOn, proofSha256: requireProof(proofSha256) } };
};

/** A countersigner's authority is their appointment: the record of their membership, whose hash is its proof. */
export const countersignerAuthority = (
  actor: Actor,
  { membershipId, memberSince }: { membershipId: string; memberSince: Date },
  language: AgreementLanguage,
): Authority => {
  const since = memberSince.toISOString();
  const appointment = { membershipId, accountId: actor.accountId, roles: [...actor.roles], since };
  return {
    statement: appointmentWords(since.slice(0, 10), language).statement,
    proofSha256: sha256(canonicalJson(appointment)),
  };
};
