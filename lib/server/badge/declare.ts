import "server-only";
import { type CheckedBadge, settleByBadge } from "@/db/mutations/badge/settle";
import { declareCredential, editCredential } from "@/db/mutations/person/credential";
import { lastOutcome } from "@/db/queries/badge/reading";
import { findFile } from "@/db/queries/review/evidence";
import type { Actor } from "@/lib/actor";
import { findingOf } from "@/lib/badge/finding";
import { judgeBadge } from "@/lib/badge/judge";
import type { BadgeOutcome } from "@/lib/badge/outcome";
import type { BadgePreview } from "@/lib/badge/preview";
import type { BadgeCredential } from "@/lib/badge/says";
import type { DeclareCredential, EditCredential } from "@/lib/credential/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { portalFor, readBadgeFile } from "./read-file";

/** A fault of the badge, at the field that holds it. */
const atField = (error: unknown): unknown =>
  error instanceof Refusal && (error.code === "badge-link" || error.code === "badge-unreadable")
    ? new Refusal("invalid", {}, { proofFileId: error.code })
    : error;

const readFor = async (actor: Actor, fileId: string | null): Promise<CheckedBadge | null> => {
  try {
    return await readBadgeFile(actor, fileId);
  } catch (error) {
    throw atField(error);
  }
};

/** The address is compared once the person is known. */
const isAboutRecipient = (outcome: BadgeOutcome): boolean => outcome === "recipient-unknown";

/** What the badge in a file says, for the form that it fills; null where the file is no badge. */
export const previewBadge = async (actor: Actor, { fileId }: { fileId: string }): Promise<BadgePreview | null> => {
  if (!(await findFile(actor, fileId))) throw new Refusal("not-found");
  const badge = await readBadgeFile(actor, fileId);
  if (!badge) return null;
  const { issuer, badge: name, said } = findingOf(badge);
  const outcome = judgeBadge(badge, { addresses: [], today: actor.today });
  // An altered badge fills nothing: what it says may be what was altered.
  const fills = outcome === "tampered" ? null : said;
  return { outcome: isAboutRecipient(outcome) ? "valid" : outcome, issuer, badge: name, said: fills };
};

/** An altered badge is told, and nothing is declared with it. Code: badge-tampered. */
const requireUntouched = (actor: Actor, badge: CheckedBadge): void => {
  if (judgeBadge(badge, { addresses: [], today: actor.today }) === "tampered")
    throw new Refusal("invalid", {}, { proofFileId: "badge-tampered" });
};

const settled = async (actor: Actor, credentialId: string, fileId: string, badge: CheckedBadge) => {
  const settle = (checked: CheckedBadge) => settleByBadge(portalFor(actor), { credentialId, fileId, badge: checked });
  try {
    return await settle(badge);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "stale") throw error;
    // Staff changed the issuer between reading and writing: read once more, against what is trusted now.
    const again = await readFor(actor, fileId);
    return again && (await settle(again));
  }
};

type Declared = DeclareCredential | EditCredential;

/** The declaration as the badge says it; a version that the class leaves open stays as it was typed. */
const filled = <D extends Declared>(input: D, { type, track, version, earnedOn, expiresOn }: BadgeCredential): D => ({
  ...input,
  ...{ type, track, earnedOn },
  version: version || input.version,
  expiresOn: expiresOn ?? input.expiresOn,
});

const unfillable: readonly string[] = [
  "not-in-programme",
  "track-needed",
  "version-unknown",
  "day-in-future",
  "field-not-asked",
];

/** Whether the form cannot hold what the badge filled in: then the declaration stands as it was typed, and a reviewer decides. */
const isOfFilling = (error: unknown): boolean =>
  error instanceof Refusal && Object.values(error.fields).some((fault) => unfillable.includes(fault));

const declared = async <D extends Declared, T extends { id: string }>(
  actor: Actor,
  input: D,
  mutation: (actor: Actor, input: D) => Promise<T>,
): Promise<T & { badge: BadgeOutcome | null }> => {
  const { proofFileId } = input;
  const badge = await readFor(actor, proofFileId);
  if (!badge || proofFileId === null) return { ...(await mutation(actor, input)), badge: null };
  requireUntouched(actor, badge);
  const { said } = findingOf(badge);
  const saved = said
    ? await mutation(actor, filled(input, said)).catch((error: unknown) => {
        if (isOfFilling(error)) return mutation(actor, input);
        throw error;
      })
    : await mutation(actor, input);
  // The same form sent again finds it decided: then the first answer is told again.
  const outcome = (await settled(actor, saved.id, proofFileId, badge)) ?? (await lastOutcome(actor, saved.id));
  return { ...saved, badge: outcome };
};

/**
 * Declares a certification. Where its evidence is a badge, the badge says what is declared, and a valid one verifies it at
 * once: the portal does, not the declarer. Codes besides those of a declaration, at the evidence: badge-tampered, badge-link.
 */
export const declareWithBadge = (actor: Actor, input: DeclareCredential) => declared(actor, input, declareCredential);

/** Corrects a declaration that waits, in the same way. */
export const editWithBadge = (actor: Actor, input: EditCredential) => declared(actor, input, editCredential);
