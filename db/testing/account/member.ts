import { randomInt, randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { findCredentials } from "@/db/queries/account/sign-in";
import { session } from "@/db/schema/account";
import { demoAccounts } from "@/db/seed/accounts";
import { makeActor, makePartner, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { needsSecondFactor, type Role } from "@/lib/role";
import { enrolmentSecret, sealSecret } from "@/lib/server/auth/secret-box";

/** What every made member's authenticator holds (base32). */
export const memberSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/** What a made member's authenticator shows now. */
export const codeNow = (): string => new TOTP({ secret: Secret.fromBase32(memberSecret) }).generate();

export type TestMember = { accountId: string; email: string; name: string; actor: Actor };

const checkDigit = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

/** A SIREN with its check digit, of no one in the demo. */
export const someSiren = (): string => {
  const digits = String(randomInt(30_000_000, 99_999_999));
  return `${digits}${checkDigit(digits)}`;
};

export const makeCompany = async (): Promise<{ id: string; name: string }> => {
  const name = `Atelier ${randomUUID().slice(0, 8)}`;
  const address = "3 quai de la Fosse, 44000 Nantes";
  const businessModels = ["reseller", "cloud-provider", "services-delivery"];
  return { id: await makePartner({ name, siren: someSiren(), address, businessModels }), name };
};

const identityOf = (accountId: string) => ({
  name: `Camille ${accountId.slice(0, 8)}`,
  email: `camille.${accountId.slice(0, 8)}@journey.example`,
});

/** The address of a made member. */
export const memberEmail = ({ accountId }: Actor): string => identityOf(accountId ?? "").email;

/** Another session of theirs, on another device. */
export const makeSession = ({ accountId, at }: Actor): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const expiresAt = new Date(at.getTime() + 3_600_000);
    await tx.insert(session).values({ id, accountId: accountId ?? "", createdAt: at, lastSeenAt: at, expiresAt });
    return id;
  });

/** By the address of the database, so that it is looked up once. */
const demoHashes = new Map<string, string>();

/** What the demo's password is hashed to; null where the database has no demo. */
const demoHash = async (): Promise<string | null> => {
  const { DATABASE_URL } = env();
  const known = demoHashes.get(DATABASE_URL);
  if (known) return known;
  const { passwordHash = null } = (await findCredentials(testSystem(), demoAccounts[0]?.email ?? "")) ?? {};
  if (passwordHash) demoHashes.set(DATABASE_URL, passwordHash);
  return passwordHash;
};

/**
 * A member who can sign in by the forms as well, with the demo's password and an authenticator where a role requires
 * one.
 */
export const makeMember = async (roles: Role[], partnerId?: string): Promise<TestMember> => {
  const at = new Date();
  const passwordHash = await demoHash();
  const fields = (id: string) => ({
    ...{ ...identityOf(id), locale: "en" as const, emailVerifiedAt: at, passwordHash },
    ...(needsSecondFactor(roles) && { totpSecret: sealSecret(id, memberSecret), totpConfirmedAt: at }),
  });
  const actor = await makeActor(roles, { at, account: fields, ...(partnerId && { partnerId }) });
  const accountId = actor.accountId ?? "";
  return { accountId, ...identityOf(accountId), actor };
};

/** The code at this moment of the authenticator that this session is offered. */
export const enrolmentCode = ({ accountId, sessionId }: Pick<Actor, "accountId" | "sessionId">): string =>
  new TOTP({ secret: Secret.fromBase32(enrolmentSecret(accountId ?? "", sessionId ?? "")) }).generate();
