import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

type Use = { partnerId: string; isFunds: boolean; recordedBy: string | null };

/** Who may take a use back: of the company those who may record one, whoever wrote it; staff who answer requests. */
export const mayTakeBackUse = (actor: Actor, { partnerId, isFunds, recordedBy }: Use): boolean =>
  actor.side === "partner"
    ? can(actor, "benefit.ask", { partnerId, isFunds })
    : can(actor, "benefit.review", { partnerId, declaredBy: recordedBy });
