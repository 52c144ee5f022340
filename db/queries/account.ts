import { and, eq, inArray, isNull } from "drizzle-orm";
import { account, membership } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { demoAccounts } from "@/db/seed/accounts";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** What a sign-in compares with; never leaves the server. */
export type Credentials = { id: string; passwordHash: string | null; disabledAt: Date | null };

export const findCredentials = (system: Actor, email: string): Promise<Credentials | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({ id: account.id, passwordHash: account.passwordHash, disabledAt: account.disabledAt })
      .from(account)
      .where(eq(account.email, email));
    return row ?? null;
  });

export type Factor = { email: string; totpSecret: string | null; totpConfirmedAt: Date | null };

/** The account's second factor, still sealed; never leaves the server. */
export const findFactor = (system: Actor, accountId: string): Promise<Factor | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({ email: account.email, totpSecret: account.totpSecret, totpConfirmedAt: account.totpConfirmedAt })
      .from(account)
      .where(eq(account.id, accountId));
    return row ?? null;
  });

export type DemoGroup = {
  /** The company's name, or the vendor's. */
  company: string;
  accounts: { email: string; name: string; note: string; password: string }[];
};

/** In a demo, its accounts by where they work; nothing in any other programme. */
export const listDemoAccounts = (system: Actor, locale: "fr" | "en"): Promise<DemoGroup[]> =>
  read(system, async (tx) => {
    const [known] = await tx.select({ isDemo: programme.isDemo, vendorName: programme.vendorName }).from(programme);
    if (!known?.isDemo) return [];
    const rows = await tx
      .select({ email: account.email, company: partner.name })
      .from(account)
      .innerJoin(membership, and(eq(membership.accountId, account.id), isNull(membership.endedAt)))
      .leftJoin(partner, eq(partner.id, membership.partnerId))
      .where(
        inArray(
          account.email,
          demoAccounts.map((demo) => demo.email),
        ),
      )
      .orderBy(membership.createdAt, membership.id);
    const groups = new Map<string, DemoGroup["accounts"]>();
    for (const { email, name, note, password } of demoAccounts) {
      const seat = rows.find((row) => row.email === email);
      if (!seat) continue;
      const company = seat.company ?? known.vendorName;
      groups.set(company, [...(groups.get(company) ?? []), { email, name, note: note[locale], password }]);
    }
    return [...groups].map(([company, accounts]) => ({ company, accounts }));
  });
