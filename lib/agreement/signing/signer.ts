import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { type SignerEvidence, signerSchema } from "@/lib/agreement/evidence/schema";
import type { AssertionEvidence, StepUpEvidence } from "@/lib/agreement/evidence/signer";
import { stepUpSeconds } from "@/lib/agreement/life/state";
import { type ConsentForm, type ConsentSide, consentBoxes, writeConsentText } from "@/lib/agreement/signing/consent";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";

/** What the portal knows at the instant of one signature. */
type SigningFacts = {
  side: ConsentSide;
  /** What is consented to: a kind of document, or a batch. */
  form: ConsentForm;
  language: AgreementLanguage;
  actor: Actor;
  person: { name: string; email: string; emailVerifiedAt: Date; sessionStartedAt: Date };
  party: { legalName: string; country: string; registerNumber: string };
  capacity: string;
  authority: SignerEvidence["identity"]["authority"];
  stepUp: {
    method: "totp" | "recovery-code" | "passkey";
    authenticatorHash: string;
    confirmedAt: Date;
    documentSha256: string;
    assertion: AssertionEvidence | null;
  };
};

const address = z.union([z.ipv4(), z.ipv6()]);
const ipOf = (text: string): string => text.replace(/^::ffff:(?=\d+\.)/i, "");

const technicalOf = (actor: Actor): SignerEvidence["technical"] => {
  const { ip = "", userAgent = "", id = "" } = actor.request ?? {};
  const isComplete = address.safeParse(ipOf(ip)).success && userAgent.trim() !== "" && id !== "" && actor.sessionId;
  if (!isComplete) throw new Refusal("origin-missing");
  return {
    ip: ipOf(ip),
    userAgent: userAgent.trim(),
    sessionSha256: sha256(actor.sessionId ?? ""),
    requestId: id,
  };
};

const stepUpOf = ({ stepUp }: SigningFacts): StepUpEvidence => {
  const { method, assertion } = stepUp;
  const common = {
    authenticatorSha256: stepUp.authenticatorHash,
    at: stepUp.confirmedAt.toISOString(),
    boundToSha256: stepUp.documentSha256,
    maxAgeSeconds: stepUpSeconds,
    result: "accepted",
  } as const;
  if (method !== "passkey") return { method, ...common, assertion: null };
  if (!assertion) throw new Error("A passkey's step-up without its assertion");
  return { method, ...common, assertion };
};

const authenticationOf = (facts: SigningFacts): SignerEvidence["authentication"] => ({
  firstFactor: { method: "password", at: facts.person.sessionStartedAt.toISOString() },
  batch: null,
  stepUp: stepUpOf(facts),
});

/** The instant of the request that posts the ticked boxes and the signature. */
const consentOf = ({ side, form, language, actor }: SigningFacts): SignerEvidence["consent"] => {
  const text = writeConsentText(side, language, form);
  const tickedAt = actor.at.toISOString();
  const boxes = consentBoxes.map((id) => ({ id, text: text.boxes[id], tickedAt }));
  return { version: text.version, language, sha256: text.sha256, boxes };
};

/**
 * Composes the evidence of one signature. Refuses `origin-missing` where the request has no address, user agent or id.
 * @throws ZodError where a fact is missing that the portal must hold: a bug
 */
export const composeSignerEvidence = (facts: SigningFacts): SignerEvidence => {
  const { person, party, actor } = facts;
  return signerSchema.parse({
    identity: {
      userId: actor.accountId,
      name: person.name,
      email: person.email,
      emailVerified: { how: "link sent to this address", at: person.emailVerifiedAt.toISOString() },
      legalName: party.legalName,
      country: party.country,
      registerNumber: party.registerNumber,
      capacity: facts.capacity,
      authority: facts.authority,
    },
    authentication: authenticationOf(facts),
    consent: consentOf(facts),
    technical: technicalOf(actor),
    signedAt: actor.at.toISOString(),
  });
};
