import { type DemoAccount, demoAccountId, demoAccounts, demoCompanyId } from "@/db/seed/accounts";
import { totpAt } from "@/lib/server/auth/factor/totp";
import { hashPassword } from "@/lib/server/auth/password/hash";
import { sealSecret } from "@/lib/server/auth/secret-box";

const accountRow = async (demo: DemoAccount, at: Date) => {
  const id = demoAccountId(demo.email);
  const factor = demo.totpSecret ? { totpSecret: sealSecret(id, demo.totpSecret), totpConfirmedAt: at } : {};
  const passwordHash = await hashPassword(demo.password);
  return {
    id,
    email: demo.email,
    name: demo.name,
    locale: "fr" as const,
    emailVerifiedAt: at,
    createdAt: at,
    passwordHash,
    ...factor,
  };
};

/** Rows of the demo's accounts and memberships, to insert once the showcase companies exist. */
export const demoAccountRows = async (at: Date) => ({
  accounts: await Promise.all(demoAccounts.map((demo) => accountRow(demo, at))),
  memberships: demoAccounts.flatMap((demo) =>
    demo.seats.map((seat) => ({
      accountId: demoAccountId(demo.email),
      partnerId: seat.at === "vendor" ? null : demoCompanyId(seat.at),
      roles: seat.roles,
      createdAt: at,
    })),
  ),
});

/** The current second-factor code of a demo account, so that a newcomer needs no authenticator; null for others. */
export const demoCode = (isDemo: boolean, email: string, at: Date): string | null => {
  const secret = isDemo ? demoAccounts.find((demo) => demo.email === email)?.totpSecret : undefined;
  return secret ? totpAt(secret, at) : null;
};
