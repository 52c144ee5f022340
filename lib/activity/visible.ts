import { can } from "@/lib/access";
import { type ActivityKind, isConfidential } from "@/lib/activity/kind";
import type { OfferedKind } from "@/lib/activity/offered";
import type { Actor } from "@/lib/actor";

type Owned = { partnerId: string };

/** Whether activity of this kind exists for the actor: confidential kinds do only with the permission `revenue.view`. */
export const maySeeKind = (actor: Actor, kind: string, subject: Owned): boolean =>
  !isConfidential(kind) || can(actor, "revenue.view", subject);

/** Of the kinds that are offered, those that the actor may declare for a company. */
export const declarableAmong = (offered: readonly OfferedKind[], actor: Actor, subject: Owned): OfferedKind[] =>
  offered.filter(({ kind }) => can(actor, "activity.declare", { ...subject, kind }));

/** Of these kinds of a company's activity, those that exist for the actor. */
export const visibleAmong = (kinds: readonly ActivityKind[], actor: Actor, subject: Owned): ActivityKind[] =>
  kinds.filter((kind) => maySeeKind(actor, kind, subject));
