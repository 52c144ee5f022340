import { and, count, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { accountName } from "@/db/queries/account/name";
import { listAdministrators, listOwners } from "@/db/queries/account/seat";
import { factorReset, membership } from "@/db/schema/account";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { type AnswerFactorReset, factorResetLife } from "@/lib/account/factor-reset";
import type { Actor } from "@/lib/actor";
import { factorResetAskedLetter } from "@/lib/mail/account";
import { Refusal } from "@/lib/refusal/refusal";
import { takeFactorsAway } from "./factor";
import { notifyAccount } from "./password";
import { closeSessions } from "./session";
import { isInTeam, ownTeam, requireTeamManager, type TeamId } from "./team";

/** `system` is the portal acting on the account; `by` is who is at the keyboard. */
type Reset = { system: Actor; by: Actor; accountId: string };

/** Where the account has a seat; null is the vendor's team. */
const teamsOf = async (tx: Tx, accountId: string): Promise<TeamId[]> => {
  const seats = await tx
    .select({ team: membership.partnerId })
    .from(membership)
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)));
  return seats.map(({ team }) => team);
};

/**
 * An administrator is entitled for everybody, an owner for those who are of their company and of no other team: a factor
 * protects every seat that the account has. Nobody is for themselves. `unknown` is what is told of anybody else.
 */
const requireEntitled = async (tx: Tx, by: Actor, accountId: string, unknown: Refusal): Promise<void> => {
  const team = ownTeam(by);
  requireTeamManager(by, team);
  if (by.accountId === accountId) throw new Refusal("invalid", {}, { email: "not-yourself" });
  if (team === null) return;
  const teams = await teamsOf(tx, accountId);
  if (teams.length === 0 || teams.some((one) => one !== team)) throw unknown;
};

/** Whoever was let in after the request was made does not confirm it: they may have been let in to confirm it. */
const requireOlderSeat = async (tx: Tx, by: Actor, askedAt: Date): Promise<void> => {
  const [seat] = await tx
    .select({ since: membership.createdAt })
    .from(membership)
    .where(and(eq(membership.accountId, by.accountId ?? ""), isInTeam(ownTeam(by)), isNull(membership.endedAt)));
  if (!seat || seat.since > askedAt) throw new Refusal("not-permitted");
};

/** Requests about one account, and by one person, that a day takes: each writes to several mailboxes. */
const mostADay = { about: 3, by: 10 };

const requireFew = async (tx: Tx, { system, by, accountId }: Reset): Promise<void> => {
  const since = gt(factorReset.askedAt, new Date(system.at.getTime() - 24 * 3_600_000));
  const [asked] = await tx
    .select({
      about: count(sql`CASE WHEN ${factorReset.accountId} = ${accountId} THEN 1 END`),
      by: count(sql`CASE WHEN ${factorReset.askedBy} = ${by.accountId} THEN 1 END`),
    })
    .from(factorReset)
    .where(since);
  if ((asked?.about ?? 0) >= mostADay.about || (asked?.by ?? 0) >= mostADay.by)
    throw new Refusal("rate-limited", { minutes: 24 * 60 });
};

/** Everybody who could confirm: administrators, and the owners where the account is of their company alone. */
const tellOthers = async (tx: Tx, { system, by, accountId }: Reset, reason: string): Promise<void> => {
  const [team, ...more] = await teamsOf(tx, accountId);
  const others = team && more.length === 0 ? await listOwners(tx, team) : [];
  const facts = { by: await accountName(tx, by.accountId), name: await accountName(tx, accountId), reason };
  const told = [
    ...others.map((one) => ({ ...one, path: "/members" })),
    ...(await listAdministrators(tx)).map((one) => ({ ...one, path: "/staff" })),
  ];
  for (const { path, ...one } of told)
    if (one.accountId !== by.accountId && one.accountId !== accountId)
      await queueEmail(tx, system, one, factorResetAskedLetter(one.locale, { ...facts, path }), {
        subjectId: accountId,
      });
};

/** Ends every request about an account that is still open. */
export const endOpenResets = async (tx: Tx, at: Date, accountId: string): Promise<void> => {
  await tx
    .update(factorReset)
    .set({ endedAt: at })
    .where(and(eq(factorReset.accountId, accountId), isNull(factorReset.endedAt)));
};

/** The first person asks, with a reason. Refuses `factor-reset-open`, and `rate-limited` after a few a day. */
export const askFactorReset = (reset: Reset, reason: string): Promise<void> =>
  mutate(reset.system, async (tx, record) => {
    const { system, by, accountId } = reset;
    await requireEntitled(tx, by, accountId, new Refusal("invalid", {}, { email: "not-found" }));
    await requireFew(tx, reset);
    const open = and(eq(factorReset.accountId, accountId), isNull(factorReset.endedAt));
    await tx
      .update(factorReset)
      .set({ endedAt: system.at })
      .where(and(open, lte(factorReset.expiresAt, system.at)));
    const [asked] = await tx
      .insert(factorReset)
      .values({
        ...{ accountId, partnerId: by.partnerId, askedBy: by.accountId ?? "", reason, askedAt: system.at },
        expiresAt: new Date(system.at.getTime() + factorResetLife),
      })
      .onConflictDoNothing()
      .returning({ id: factorReset.id });
    if (!asked) throw new Refusal("factor-reset-open");
    await notifyAccount(tx, system, accountId, "factor-reset-asked");
    await tellOthers(tx, reset, reason);
    const data = { resetId: asked.id, askedBy: by.accountId };
    await record("account.factor-reset-asked", accountId, data, { partnerId: by.partnerId });
  });

/**
 * The second person confirms or refuses. Confirmed, the account has no second factor, its sessions end, and its owner is
 * told; their next sign-in sets up another where a role asks for one. Refuses `second-person` for the
 * person who asked, and `not-permitted` for who was let in later.
 */
export const answerFactorReset = (reset: Reset, { resetId, answer }: AnswerFactorReset): Promise<void> =>
  mutate(reset.system, async (tx, record) => {
    const { system, by, accountId } = reset;
    const [row] = await tx
      .select()
      .from(factorReset)
      .where(and(eq(factorReset.id, resetId), eq(factorReset.accountId, accountId)))
      .for("update");
    if (!row) throw new Refusal("not-found");
    await requireEntitled(tx, by, accountId, new Refusal("not-found"));
    if (row.endedAt || row.expiresAt <= system.at) throw new Refusal("stale");
    const about = { resetId, askedBy: row.askedBy, answeredBy: by.accountId };
    if (answer === "refuse") {
      await tx.update(factorReset).set({ endedAt: system.at }).where(eq(factorReset.id, resetId));
      await record("account.factor-reset-refused", accountId, about, { partnerId: row.partnerId });
      return;
    }
    if (row.askedBy === by.accountId) throw new Refusal("second-person");
    await requireOlderSeat(tx, by, row.askedAt);
    const ended = { endedAt: system.at, confirmedBy: by.accountId };
    await tx.update(factorReset).set(ended).where(eq(factorReset.id, resetId));
    await takeFactorsAway(tx, system.at, accountId);
    await closeSessions(tx, system.at, { accountId }, "factor-changed");
    await notifyAccount(tx, system, accountId, "factor-reset");
    await record("account.factor-reset", accountId, about, { partnerId: row.partnerId });
  });
