import "server-only";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/account/attempt";
import { reportGuessedCodes, spendRecoveryCode, spendTotpStep } from "@/db/mutations/account/factor";
import { findFactor } from "@/db/queries/account/sign-in";
import { type AttemptKeys, codeKeys, isOfStrangers } from "@/lib/account/attempt";
import { isRecoveryCode, isTotpCode, plainCode } from "@/lib/account/code";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import type { FieldCode } from "@/lib/form/fault";
import { Refusal } from "@/lib/refusal/refusal";
import { factorClient, factorMark } from "@/lib/server/auth/device/client";
import type { Marked } from "@/lib/server/auth/device/mark";
import { systemFor } from "@/lib/server/auth/doors";
import { recoveryHash } from "@/lib/server/auth/factor/recovery";
import { totpStep } from "@/lib/server/auth/factor/totp";
import { openSecret } from "@/lib/server/auth/secret-box";

type Judged = { method: "totp" | "recovery-code"; authenticatorHash: string };
/** `mark` makes the browser known to the account. */
type FactorProof = Judged & { mark: Marked };

const refusedCode = (why: FieldCode): Refusal => new Refusal("wrong-code", {}, { code: why });

/** The refusal of a wrong code, at its field. */
export const wrongCode = (): Refusal => refusedCode("wrong-code");

type Known = NonNullable<Awaited<ReturnType<typeof findFactor>>>;

const judge = async (
  system: Actor,
  { id: accountId, factorSince, totpSecret, totpConfirmedAt }: Known,
  code: string,
  documentSha256: string | null,
): Promise<Judged> => {
  if (!factorSince) throw new Refusal("no-second-factor");
  if (isTotpCode(code)) {
    if (!totpSecret || !totpConfirmedAt) throw wrongCode();
    const step = totpStep(openSecret(accountId, totpSecret), code, system.at);
    if (step === null) throw wrongCode();
    if (!(await spendTotpStep(system, { accountId, step, documentSha256 }))) throw refusedCode("code-used");
    return { method: "totp", authenticatorHash: sha256(`totp:${accountId}:${totpConfirmedAt.toISOString()}`) };
  }
  if (documentSha256 && isRecoveryCode(code)) throw refusedCode("recovery-code-signs-nothing");
  const codeHash = recoveryHash(accountId, code);
  if (!isRecoveryCode(code) || !(await spendRecoveryCode(system, accountId, codeHash))) throw wrongCode();
  return { method: "recovery-code", authenticatorHash: sha256(`recovery-code:${codeHash}`) };
};

/** Counts a second factor before it is judged; the owner is written to where strangers have just been locked out. */
export const chargeFactor = async (system: Actor, accountId: string, keys: AttemptKeys): Promise<void> => {
  const locked = await chargeAttempt(system, [...keys.own, ...keys.shared]);
  if (locked.some(isOfStrangers)) await reportGuessedCodes(system, accountId);
};

/**
 * Accepts a code of the account's authenticator, if it has one, or one of its recovery codes, once for all purposes. With
 * `documentSha256` it is a step-up bound to that document (docs/agreement.md, point 5), which no recovery code is. Commits
 * by itself, so that a wrong code is counted even where the caller rolls back. Refuses `wrong-code`, `no-second-factor`,
 * `rate-limited` for 15 minutes after the sixth wrong one, and `strangers-limited` for six digits by an unknown client
 * after ten of such clients.
 */
export const proveSecondFactor = async (
  asker: Actor & { accountId: string | null },
  code: string,
  documentSha256: string | null = null,
): Promise<FactorProof> => {
  if (!asker.accountId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  const factor = await findFactor(system, asker.accountId);
  if (!factor) throw new Refusal("no-second-factor");
  const plain = plainCode(code);
  const keys = codeKeys(factor.id, factorClient(factor, asker.request), isTotpCode(plain));
  await chargeFactor(system, factor.id, keys);
  const judged = await judge(system, factor, plain, documentSha256);
  await forgiveAttempts(system, keys);
  return { ...judged, mark: factorMark(factor) };
};
