import { sql } from "drizzle-orm";
import { account } from "@/db/schema/account";

/** Since when the account of a query has a second factor, an authenticator or a passkey; null where it has none. */
export const factorSince = sql<Date | null>`account_factor_since(${account.id})`.mapWith(account.totpConfirmedAt);

/** Whether it has one: the word for it everywhere. `hasTotp` means the authenticator alone. */
export const hasFactor = sql<boolean>`account_factor_since(${account.id}) IS NOT NULL`;
