import "server-only";
import type { BadgeClaim, Carried } from "@/lib/badge/claim";
import type { JsonObject } from "@/lib/badge/json";
import type { BadgeCheck } from "@/lib/badge/judge";
import { NoBadge } from "@/lib/badge/outcome";
import { readBadgeClaim } from "@/lib/badge/read";
import { unpacked } from "@/lib/badge/read-ob3";
import { sameIdentifier, type TrustedDocument, type TrustedIssuer } from "@/lib/badge/trust";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { copiesIn } from "./copies";
import { verifyProofs } from "./data-integrity";
import { type ProofFound, unproven, verifyBadgeToken } from "./signature";
import { statusOf } from "./status";

export type CheckAsked = { carried: Carried; issuer: TrustedIssuer; documents: readonly TrustedDocument[] };
export type CheckAnswer = { claim: BadgeClaim; check: BadgeCheck };

type Copy = { document: JsonObject; asOf: string };

/** The copy that the issuer gave of what stands at an address; the latest. */
const copyAt = (address: string | null, documents: readonly TrustedDocument[]): Copy | null => {
  if (address === null) return null;
  const found = documents
    .filter(({ kind }) => kind === "assertions")
    .flatMap(({ content, asOf }) => copiesIn(content).map(({ id, document }) => ({ id, document, asOf })))
    .filter(({ id }) => sameIdentifier(id) === sameIdentifier(address))
    .sort((a, b) => b.asOf.localeCompare(a.asOf));
  return found[0] ?? null;
};

/** A hosted assertion has no signature: only a copy from the issuer itself proves it without asking its host. */
const compareCopy = (document: JsonObject, copy: Copy | null): ProofFound => {
  if (!copy) return unproven("absent");
  // What the host said later of a badge that it took back is about the same badge.
  if (copy.document.revoked === true) return unproven("proven");
  return unproven(canonicalJson(document) === canonicalJson(copy.document) ? "proven" : "broken");
};

const proofOf = (
  carried: Carried,
  claim: BadgeClaim,
  { issuer, documents }: CheckAsked,
): Promise<ProofFound> | ProofFound => {
  if (carried.as === "token") return verifyBadgeToken(carried, claim, issuer);
  if (carried.as === "link") return unproven("proven");
  const document = unpacked(carried.document);
  if (claim.proof === "data-integrity") return verifyProofs(document, claim, issuer);
  return compareCopy(document, copyAt(claim.id, documents));
};

/** A link means the copy of what it leads to. Throws NoBadge `badge-link` where the issuer gave none. */
const followed = (
  carried: Carried,
  documents: readonly TrustedDocument[],
): { claim: BadgeClaim; copy: Copy | null } => {
  const copy = carried.as === "link" ? copyAt(carried.address, documents) : null;
  const claim = readBadgeClaim(copy ? { as: "document", document: copy.document } : carried);
  if (!claim) throw new NoBadge("badge-link");
  return { claim, copy };
};

/** Checks a badge against its issuer: who signed it, whether the issuer took it back. Nothing is fetched. Throws NoBadge. */
export const checkBadge = async (asked: CheckAsked): Promise<CheckAnswer> => {
  const { carried, documents } = asked;
  const { claim, copy } = followed(carried, documents);
  const proof = await proofOf(carried, claim, asked);
  const isRevoked = claim.isRevoked || (copy ?? copyAt(claim.id, documents))?.document.revoked === true;
  const status = isRevoked ? { status: "revoked" as const, listedOn: null } : statusOf(claim, documents);
  return { claim, check: { ...proof, ...status } };
};
