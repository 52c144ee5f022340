import type { HeldMandate, ParentMandate } from "@/db/queries/mandate/held";
import type { Actor } from "@/lib/actor";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/errors";

type Authority = SignerEvidence["identity"]["authority"];
type Period = { fromOn: string; untilOn: string | null };

const periods = {
  fr: ({ fromOn, untilOn }: Period) =>
    untilOn ? `mandat du ${fromOn} au ${untilOn} exclu` : `mandat depuis le ${fromOn}, sans terme`,
  en: ({ fromOn, untilOn }: Period) =>
    untilOn ? `mandate from ${fromOn} until ${untilOn}, exclusive` : `mandate since ${fromOn}, without end`,
} as const;

const delegations = {
  fr: ({ holder, capacity }: ParentMandate) => `par délégation de ${holder}, ${capacity}`,
  en: ({ holder, capacity }: ParentMandate) => `by delegation of ${holder}, ${capacity}`,
} as const;

const statement = (mandate: HeldMandate, language: AgreementLanguage): string => {
  const own = `${mandate.capacity}, ${periods[language](mandate)}`;
  const { parent } = mandate;
  return parent ? `${own}, ${delegations[language](parent)} (${periods[language](parent)})` : own;
};

const requireProof = (proofSha256: string | null): string => {
  if (!proofSha256) throw new Refusal("mandate-required");
  return proofSha256;
};

/** What the mandate says and the hash of the file that proves it; for a delegation, the same of its parent mandate. */
export const partnerAuthority = (mandate: HeldMandate, language: AgreementLanguage): Authority => {
  const authority = { statement: statement(mandate, language), proofSha256: requireProof(mandate.proofSha256) };
  if (!mandate.parent) return authority;
  const { holder: by, capacity, fromOn, untilOn, proofSha256 } = mandate.parent;
  return { ...authority, delegation: { by, capacity, fromOn, untilOn, proofSha256: requireProof(proofSha256) } };
};

export const countersignerCapacity = {
  fr: "Contresignataire du programme partenaires",
  en: "Countersigner of the partner programme",
} as const;

const appointments = {
  fr: (since: string) => `Nommé contresignataire par l'administrateur du programme, depuis le ${since} (UTC)`,
  en: (since: string) => `Appointed countersigner by the programme's administrator, since ${since} (UTC)`,
} as const;

/** A countersigner's authority is their appointment: the record of their membership, whose hash is its proof. */
export const countersignerAuthority = (
  actor: Actor,
  { membershipId, memberSince }: { membershipId: string; memberSince: Date },
  language: AgreementLanguage,
): Authority => {
  const since = memberSince.toISOString();
  const appointment = { membershipId, accountId: actor.accountId, roles: [...actor.roles], since };
  return {
    statement: appointments[language](since.slice(0, 10)),
    proofSha256: sha256(canonicalJson(appointment)),
  };
};
