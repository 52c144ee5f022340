import { and, count, eq, sql } from "drizzle-orm";
import { agreement, agreementEvent } from "@/db/schema/agreement";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { RefusalCode } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { isOnlyAuditor } from "@/lib/role";
import { appendTimelineEvent } from "./row";

type Reading = "opened" | "downloaded" | "read-to-end";

/** What is noted once is looked for and noted by one transaction after the other, for each agreement. */
const lockTimeline = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`timeline:${id}`}, 0))`);
};

const visible = async (tx: Tx, actor: Actor, id: string) => {
  const [row] = await tx
    .select({ id: agreement.id, partnerId: agreement.partnerId, state: agreement.state })
    .from(agreement)
    .where(eq(agreement.id, id));
  return row && can(actor, "agreement.view", row) ? row : null;
};

const isNoted = async (tx: Tx, actor: Actor, id: string, kind: string, language: string): Promise<boolean> => {
  const [row] = await tx
    .select({ id: agreementEvent.id })
    .from(agreementEvent)
    .where(
      and(
        eq(agreementEvent.agreementId, id),
        eq(agreementEvent.kind, kind),
        eq(agreementEvent.accountId, actor.accountId ?? ""),
        sql`${agreementEvent.data} ->> 'language' = ${language}`,
      ),
    )
    .limit(1);
  return row !== undefined;
};

/**
 * Notes in the timeline that a person read the document, once for each person, language and kind. It serves the evidence
 * file and is no audit event. Refuses `not-found` where the actor may not see the agreement; an auditor's reading leaves
 * nothing.
 */
export const recordReading = (
  actor: Actor,
  kind: Reading,
  about: { id: string; language: AgreementLanguage },
): Promise<void> =>
  writeUnaudited(actor, async (tx) => {
    const row = await visible(tx, actor, about.id);
    if (!row) throw new Refusal("not-found");
    if (isOnlyAuditor(actor.roles)) return;
    await lockTimeline(tx, row.id);
    if (await isNoted(tx, actor, row.id, kind, about.language)) return;
    await appendTimelineEvent(tx, actor, row, kind, { language: about.language });
  });

/**
 * Notes in the timeline that a person downloaded the sealed file or its evidence, once for each person; the evidence was
 * sealed before.
 */
export const recordSealedDownload = (
  actor: Actor,
  id: string,
  kind: "sealed-downloaded" | "evidence-downloaded",
): Promise<void> =>
  writeUnaudited(actor, async (tx) => {
    const row = await visible(tx, actor, id);
    if (!row) throw new Refusal("not-found");
    if (isOnlyAuditor(actor.roles)) return;
    await lockTimeline(tx, row.id);
    const mine = and(eq(agreementEvent.agreementId, id), eq(agreementEvent.accountId, actor.accountId ?? ""));
    const [noted] = await tx
      .select({ id: agreementEvent.id })
      .from(agreementEvent)
      .where(and(mine, eq(agreementEvent.kind, kind)))
      .limit(1);
    if (!noted) await appendTimelineEvent(tx, actor, row, kind);
  });

/** More attempts than a person makes by mistake, and fewer than an evidence file can hold. */
const mostAttempts = 1_000;

const isFull = async (tx: Tx, id: string): Promise<boolean> => {
  const [row] = await tx
    .select({ attempts: count() })
    .from(agreementEvent)
    .where(and(eq(agreementEvent.agreementId, id), eq(agreementEvent.kind, "attempt-refused")));
  return (row?.attempts ?? 0) >= mostAttempts;
};

/**
 * Notes a refused attempt to sign, with its code, in a transaction of its own, since the attempt's was rolled back. The
 * thousandth attempt on an agreement is the last one noted, so that endless posts cannot keep it from being sealed.
 */
export const recordRefusedAttempt = (actor: Actor, id: string, code: RefusalCode): Promise<void> =>
  writeUnaudited(actor, async (tx) => {
    const row = await visible(tx, actor, id);
    if (!row) return;
    await lockTimeline(tx, row.id);
    if (!(await isFull(tx, row.id))) await appendTimelineEvent(tx, actor, row, "attempt-refused", { code });
  });

/** Notes that a person reached the end of the text, which the page reports. Refuses `not-permitted` to an auditor. */
export const recordReadToEnd = async (
  actor: Actor,
  about: { id: string; language: AgreementLanguage },
): Promise<void> => {
  if (isOnlyAuditor(actor.roles)) throw new Refusal("not-permitted");
  await recordReading(actor, "read-to-end", about);
};
