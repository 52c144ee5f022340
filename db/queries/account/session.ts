import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { hasFactor } from "@/db/queries/account/factor";
import { account, membership, session } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { spokenLanguage } from "@/db/spoken-language";
import { read } from "@/db/transaction";
import type { DailyMail } from "@/lib/account/daily-mail";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import type { Role } from "@/lib/role";

export type SessionRow = {
  id: string;
  accountId: string;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string | null;
  dailyMail: DailyMail;
  partnerId: string | null;
  partnerName: string | null;
  roles: Role[];
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  secondFactorAt: Date | null;
  /** An authenticator that was confirmed, or a passkey. */
  hasFactor: boolean;
  hasTotp: boolean;
  /** Every company (null: the vendor's staff) the account is a member of, by name. */
  memberships: { partnerId: string | null; name: string }[];
  programme: {
    editionId: string;
    vendorName: string;
    todayOn: string | null;
    timeZone: string;
    supportEmail: string | null;
    isDemo: boolean;
    setUpAt: Date | null;
  };
};

const { editionId, vendorName, todayOn, timeZone, supportEmail, isDemo, setUpAt } = programme;
const ofProgramme = { editionId, vendorName, todayOn, timeZone, supportEmail, isDemo, setUpAt };

const all = alias(membership, "all_memberships");
const company = alias(partner, "company");

const memberships = sql<SessionRow["memberships"]>`(
  SELECT coalesce(json_agg(json_build_object('partnerId', ${all.partnerId}, 'name', coalesce(${company.name}, ''))
         ORDER BY ${company.name}), '[]')
  FROM ${membership} ${sql.identifier("all_memberships")}
  LEFT JOIN ${partner} ${sql.identifier("company")} ON ${company.id} = ${all.partnerId}
  WHERE ${all.accountId} = ${account.id} AND ${all.endedAt} IS NULL)`;

/**
 * A session that has not ended, of an account that is not disabled, with the roles it has at this moment. Null where
 * there is none. Idle and absolute limits are the caller's to judge.
 */
export const findSession = (system: Actor, sessionId: string): Promise<SessionRow | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({
        id: session.id,
        accountId: account.id,
        email: account.email,
        name: account.name,
        locale: spokenLanguage(account.locale),
        timeZone: account.timeZone,
        dailyMail: account.dailyMail,
        partnerId: session.partnerId,
        partnerName: partner.name,
        roles: sql<Role[]>`coalesce(${membership.roles}, '{}')`,
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        expiresAt: session.expiresAt,
        secondFactorAt: session.secondFactorAt,
        hasFactor,
        hasTotp: sql<boolean>`${account.totpConfirmedAt} IS NOT NULL`,
        memberships,
        programme: ofProgramme,
      })
      .from(session)
      .innerJoin(account, and(eq(account.id, session.accountId), isNull(account.disabledAt)))
      .innerJoin(programme, eq(programme.id, 1))
      .leftJoin(partner, eq(partner.id, session.partnerId))
      .leftJoin(
        membership,
        and(
          eq(membership.accountId, account.id),
          isNull(membership.endedAt),
          sql`${membership.partnerId} IS NOT DISTINCT FROM ${session.partnerId}`,
        ),
      )
      .where(and(eq(session.id, sessionId), isNull(session.endedAt)));
    return row ?? null;
  });
