import { and, eq, gt, sql } from "drizzle-orm";
import { chainHead } from "@/db/queries/partner/history";
import { auditEvent } from "@/db/schema/record";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { ActivityKind } from "@/lib/activity/kind";
import { maySeeKind } from "@/lib/activity/visible";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

/** An event that open screens are told of; of what it was they learn by drawing the page again. */
export type Change = { seq: number; kind: string; subjectId: string | null };

/** The same before it is known who is told: what a reader may not see is left out by `changesFor`. */
type AnyChange = Change & { about: ActivityKind[]; isFunds: boolean };

/** `upTo`: the last number that was looked at; beyond it there may be more. */
export type Changes = { partnerId: string; changes: AnyChange[]; upTo: number; hasMore: boolean };

const most = 50;

/** What happened to a company after an event, oldest first, for everyone who listens: read once by the portal itself. */
export const listChangesAfter = (system: Actor, partnerId: string, seq: number): Promise<Changes> =>
  read(system, async (tx) => {
    if (system.side !== "system") throw new Refusal("not-permitted");
    const head = await chainHead(tx, partnerId);
    const changes = await tx
      .select({
        seq: auditEvent.seq,
        kind: auditEvent.kind,
        subjectId: auditEvent.subjectId,
        about: sql<ActivityKind[]>`ARRAY(SELECT a.kind FROM activity a WHERE a.partner_id = ${partnerId}
          AND (a.id = ${auditEvent.subjectId} OR a.proof_file_id = ${auditEvent.subjectId}))`,
        isFunds: sql<boolean>`EXISTS (SELECT 1 FROM benefit_request b WHERE b.partner_id = ${partnerId} AND b.is_funds
            AND (b.id = ${auditEvent.subjectId} OR b.proof_file_id = ${auditEvent.subjectId}))
          OR EXISTS (SELECT 1 FROM benefit_use u WHERE u.partner_id = ${partnerId} AND u.is_funds
            AND u.id = ${auditEvent.subjectId})`,
      })
      .from(auditEvent)
      .where(and(eq(auditEvent.partnerId, partnerId), gt(auditEvent.seq, seq)))
      .orderBy(auditEvent.seq)
      .limit(most);
    const last = changes.at(-1)?.seq ?? seq;
    const hasMore = changes.length === most;
    return { partnerId, changes, upTo: hasMore ? last : Math.max(head, last), hasMore };
  });

/**
 * The changes that exist for the actor. Those about revenue and funds, their evidence and who viewed revenue do not for
 * whoever may not see revenue (db/queries/partner/history.ts says the same of a company's history).
 */
export const changesFor = (actor: Actor, { partnerId, changes }: Changes): Change[] => {
  requirePermission(actor, "history.view", { partnerId });
  const seeRevenue = can(actor, "revenue.view", { partnerId });
  const isHidden = ({ kind, about, isFunds }: AnyChange): boolean =>
    !seeRevenue &&
    (kind === "revenue.viewed" || isFunds || about.some((one) => !maySeeKind(actor, one, { partnerId })));
  return changes.filter((one) => !isHidden(one)).map(({ about: _, isFunds: __, ...change }) => change);
};

/** Whether the actor is told of a company's changes at all. */
export const mayListen = (actor: Actor, partnerId: string): boolean => can(actor, "history.view", { partnerId });
