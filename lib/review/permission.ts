import { can } from "@/lib/access";
import { isConfidential } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import type { DeclarationSummary } from "@/lib/review/declaration";
import type { ReviewedKind } from "@/lib/review/kind";
import { reviewTable } from "@/lib/review/kinds";

type Declared = { partnerId: string | null; declaredBy: string | null };

/** Whether the actor may decide a declaration. */
export const mayReview = (actor: Actor, kind: ReviewedKind, { partnerId, declaredBy }: Declared): boolean => {
  const { permission } = reviewTable[kind];
  return permission === "application.review"
    ? can(actor, permission, "programme")
    : can(actor, permission, { partnerId: partnerId ?? "", declaredBy });
};

/** Whether the actor, a member of the partner, may write in the thread of a declaration. */
export const mayAnswer = (actor: Actor, claim: DeclarationSummary, partnerId: string | null): boolean => {
  const permission = reviewTable[claim.kind].answeredWith;
  const subject = {
    partnerId: partnerId ?? "",
    kind: claim.kind === "activity" ? claim.activity : "",
    isFunds: claim.kind === "benefit" && claim.isFunds,
  };
  return permission !== null && can(actor, permission, subject);
};

/** Whether a declaration tells what only `revenue.view` may see. */
export const isConfidentialClaim = (claim: DeclarationSummary): boolean =>
  (claim.kind === "activity" && isConfidential(claim.activity)) || (claim.kind === "benefit" && claim.isFunds);

/** Whether a declaration exists for the actor: one of a confidential kind does only with `revenue.view`. */
export const maySeeDeclaration = (actor: Actor, claim: DeclarationSummary, partnerId: string | null): boolean =>
  !isConfidentialClaim(claim) || can(actor, "revenue.view", { partnerId: partnerId ?? "" });
