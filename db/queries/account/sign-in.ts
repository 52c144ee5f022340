import { and, count, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { factorSince, hasFactor } from "@/db/queries/account/factor";
import { account, link, recoveryCode, session } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { demoAccounts, demoCompanyId } from "@/db/seed/accounts";
import { read } from "@/db/transaction";
import { sessionLimits } from "@/lib/account/session-limits";
import type { Actor } from "@/lib/actor";

/** A column that no query may read: the database answers it to the sign-in door and to the account itself. */
const secret = (column: "password_hash" | "totp_secret") =>
  sql<string | null>`(SELECT ${sql.identifier(column)} FROM account_secret(${account.id}))`;

/** What tells a person's own browsers and networks from strangers; never leaves the server. */
export type Traces = {
  id: string;
  passwordHash: string | null;
  /** Since when the account has a second factor; null where it has none. */
  factorSince: Date | null;
  /** Addresses from which the account was wholly signed in to, second factor included, in the last 90 days. */
  addresses: string[];
};

const tracesAt = (at: Date) => ({
  id: account.id,
  passwordHash: secret("password_hash"),
  factorSince,
  addresses: sql<string[]>`ARRAY(SELECT DISTINCT s.ip FROM session s
    WHERE s.account_id = account.id AND s.created_at > ${at.toISOString()}::timestamptz - interval '90 days'
      AND (s.second_factor_at IS NOT NULL OR NOT ${hasFactor})
    LIMIT 1000)`,
});

/** What a sign-in compares with; never leaves the server. */
export type SignInSecret = Traces & { disabledAt: Date | null };

export const findCredentials = (system: Actor, email: string): Promise<SignInSecret | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({ ...tracesAt(system.at), disabledAt: account.disabledAt })
      .from(account)
      .where(eq(account.email, email));
    return row ?? null;
  });

type Factor = Traces & { email: string; name: string; totpSecret: string | null; totpConfirmedAt: Date | null };

/** The account's second factor, its authenticator still sealed; never leaves the server. */
export const findFactor = (system: Actor, accountId: string): Promise<Factor | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({
        ...tracesAt(system.at),
        email: account.email,
        name: account.name,
        totpSecret: secret("totp_secret"),
        totpConfirmedAt: account.totpConfirmedAt,
      })
      .from(account)
      .where(eq(account.id, accountId));
    return row ?? null;
  });

export type DemoGroup = {
  /** The company's name, or the vendor's. */
  company: string;
  accounts: { email: string; name: string; password: string }[];
};

const demoCompanyIds = demoAccounts.flatMap(({ seats }) =>
  seats.flatMap(({ at }) => (at === "vendor" ? [] : [demoCompanyId(at)])),
);

/** In a demo, its accounts by where they work; nothing in any other programme. */
export const listDemoAccounts = (system: Actor): Promise<DemoGroup[]> =>
  read(system, async (tx) => {
    const [known] = await tx.select({ isDemo: programme.isDemo, vendorName: programme.vendorName }).from(programme);
    if (!known?.isDemo) return [];
    const companies = await tx
      .select({ id: partner.id, name: partner.name })
      .from(partner)
      .where(inArray(partner.id, demoCompanyIds));
    const groups = new Map<string, DemoGroup["accounts"]>();
    for (const { email, name, password, seats } of demoAccounts) {
      const at = seats[0]?.at ?? "vendor";
      const own = companies.find((one) => at !== "vendor" && one.id === demoCompanyId(at));
      const company = own?.name ?? known.vendorName;
      groups.set(company, [...(groups.get(company) ?? []), { email, name, password }]);
    }
    return [...groups].map(([company, accounts]) => ({ company, accounts }));
  });

type ResetLink = { accountId: string; email: string };

/** Whose password a link may change; null where it is unknown or no longer valid. */
export const findResetLink = (system: Actor, linkHash: string): Promise<ResetLink | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({ accountId: account.id, email: account.email })
      .from(link)
      .innerJoin(account, and(eq(account.id, link.accountId), isNull(account.disabledAt)))
      .where(
        and(
          eq(link.tokenHash, linkHash),
          eq(link.purpose, "password-reset"),
          isNull(link.usedAt),
          gt(link.expiresAt, system.at),
        ),
      );
    return row ?? null;
  });

/** The account and the new address of a link that confirms it; null where the link is over. */
export const findAddressLink = (system: Actor, linkHash: string): Promise<ResetLink | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({ accountId: link.accountId, email: link.newEmail })
      .from(link)
      .innerJoin(account, and(eq(account.id, link.accountId), isNull(account.disabledAt)))
      .where(
        and(
          eq(link.tokenHash, linkHash),
          eq(link.purpose, "email-verification"),
          isNull(link.usedAt),
          gt(link.expiresAt, system.at),
        ),
      );
    return row?.email ? { accountId: row.accountId, email: row.email } : null;
  });

type OwnSession = {
  id: string;
  team: string;
  startedAt: Date;
  lastSeenAt: Date;
  ip: string;
  userAgent: string;
  isCurrent: boolean;
};

const isIdle = (row: { partnerId: string | null; lastSeenAt: Date }, at: Date): boolean =>
  at.getTime() - row.lastSeenAt.getTime() >= sessionLimits([row.partnerId ? "viewer" : "auditor"]).idle;

/**
 * The sessions of the acting account that are still good, in every company, the latest first. Asks as the system, since
 * the names of one's other companies are not the present company's to see.
 */
export const listOwnSessions = (actor: Actor): Promise<OwnSession[]> =>
  read(actor, async (tx) => {
    const rows = await tx
      .select({
        id: session.id,
        company: partner.name,
        vendorName: programme.vendorName,
        startedAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        partnerId: session.partnerId,
        ip: session.ip,
        userAgent: session.userAgent,
      })
      .from(session)
      .innerJoin(programme, eq(programme.id, 1))
      .leftJoin(partner, eq(partner.id, session.partnerId))
      .where(
        and(eq(session.accountId, actor.accountId ?? ""), isNull(session.endedAt), gt(session.expiresAt, actor.at)),
      )
      .orderBy(desc(session.lastSeenAt), session.id);
    const open = rows.filter((row) => !isIdle(row, actor.at));
    return open.map(({ company, vendorName, partnerId, ...row }) => ({
      ...row,
      team: partnerId ? (company ?? "") : vendorName,
      isCurrent: row.id === actor.sessionId,
    }));
  });

/** How many recovery codes are left. */
export const countRecoveryCodes = (actor: Actor): Promise<number> =>
  read(actor, async (tx) => {
    const own = and(eq(recoveryCode.accountId, actor.accountId ?? ""), isNull(recoveryCode.usedAt));
    const [left] = await tx.select({ count: count() }).from(recoveryCode).where(own);
    return left?.count ?? 0;
  });
