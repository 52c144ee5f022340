import { and, arrayOverlaps, asc, eq, isNull } from "drizzle-orm";
import { account, membership } from "@/db/schema/account";
import { spokenLanguage } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import type { PartnerRole } from "@/lib/role";

/** A present member, of an account that is not disabled; the query joins both tables. */
export const isPresent = and(isNull(membership.endedAt), isNull(account.disabledAt));

/** A company's present members with one of these roles, by address. */
export const listMembersWith = (tx: Tx, partnerId: string, roles: PartnerRole[]) =>
  tx
    .select({ name: account.name, email: account.email, accountId: account.id, locale: spokenLanguage(account.locale) })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.partnerId, partnerId), isPresent, arrayOverlaps(membership.roles, roles)))
    .orderBy(asc(account.email), account.id);

/** The company's owners: who gets its letters, and whom a colleague may ask. */
export const listOwners = (tx: Tx, partnerId: string) => listMembersWith(tx, partnerId, ["owner"]);

/** The vendor's present administrators. */
export const listAdministrators = (tx: Tx) =>
  tx
    .select({ name: account.name, email: account.email, accountId: account.id, locale: spokenLanguage(account.locale) })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isNull(membership.partnerId), isPresent, arrayOverlaps(membership.roles, ["administrator"])))
    .orderBy(asc(account.email), account.id);
