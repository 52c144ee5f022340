import { can } from "@/lib/access";
import { type ActivityKind, activityKinds, confidentialKinds, isConfidential } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";

type Owned = { partnerId: string };

/** Whether activity of this kind exists for the actor: confidential kinds do only with the permission `revenue.view`. */
export const maySeeKind = (actor: Actor, kind: string, subject: Owned): boolean =>
  !isConfidential(kind) || can(actor, "revenue.view", subject);

/** The kinds of a company's activity that do not exist for the actor. */
export const hiddenKinds = (actor: Actor, subject: Owned): ActivityKind[] =>
  can(actor, "revenue.view", subject) ? [] : [...confidentialKinds];

/** The kinds of a company's activity that exist for the actor. */
export const visibleKinds = (actor: Actor, subject: Owned): ActivityKind[] =>
  activityKinds.filter((kind) => maySeeKind(actor, kind, subject));
