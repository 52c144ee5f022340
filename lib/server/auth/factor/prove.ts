import "server-only";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/account/attempt";
import { spendRecoveryCode, spendTotpStep } from "@/db/mutations/account/factor";
import { findFactor } from "@/db/queries/account/sign-in";
import type { AttemptKey } from "@/lib/account/attempt";
import { isRecoveryCode, isTotpCode, plainCode } from "@/lib/account/code";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";

import type { FieldCode } from "@/lib/form/fault";
import { Refusal } from "@/lib/refusal/refusal";

import { systemFor } from "@/lib/server/auth/doors";
import { recoveryHash } from "@/lib/server/auth/factor/recovery";
import { totpStep } from "@/lib/server/auth/factor/totp";
import { openSecret } from "@/lib/server/auth/secret-box";

type FactorProof = { method: "totp" | "recovery-code"; authenticatorHash: string };

const refusedCode = (why: FieldCode): Refusal => new Refusal("wrong-code", {}, { code: why });

/** Keys under which wrong codes and wrong passkeys of an account are counted. */
export const codeKeys = (accountId: string, ip: string): AttemptKey[] => [
  { kind: "code", subject: `${accountId}|${ip}` },
  { kind: "code-anywhere", subject: accountId },
];

/** The refusal of a wrong code, at its field. */
export const wrongCode = (): Refusal => refusedCode("wrong-code");

const judge = async (
  system: Actor,
  accountId: string,
  code: string,
  documentSha256: string | null,
): Promise<FactorProof> => {
  const factor = await findFactor(system, accountId);
  if (!factor?.totpSecret || !factor.totpConfirmedAt) throw new Refusal("no-second-factor");
  if (isTotpCode(code)) {
    const step = totpStep(openSecret(accountId, factor.totpSecret), code, system.at);
    if (step === null) throw wrongCode();
    if (!(await spendTotpStep(system, { accountId, step, documentSha256 }))) throw refusedCode("code-used");
    const authenticator = `totp:${accountId}:${factor.totpConfirmedAt.toISOString()}`;
    return { method: "totp", authenticatorHash: sha256(authenticator) };
  }
  if (documentSha256 && isRecoveryCode(code)) throw refusedCode("recovery-code-signs-nothing");
  const codeHash = recoveryHash(accountId, code);
  if (!isRecoveryCode(code) || !(await spendRecoveryCode(system, accountId, codeHash))) throw wrongCode();
  return { method: "recovery-code", authenticatorHash: sha256(`recovery-code:${codeHash}`) };
};

/**
 * Accepts a code of the account's authenticator, or one of its recovery codes, once for all purposes. With
 * `documentSha256` it is a step-up bound to that document (docs/agreement.md, point 5), which no recovery code is. Commits by itself, so that a wrong code is
 * counted even where the caller rolls back. Refuses `wrong-code`, `no-second-factor`, and `rate-limited` for 15 minutes
 * after the sixth wrong one.
 */
export const proveSecondFactor = async (
  asker: Actor & { accountId: string | null },
  code: string,
  documentSha256: string | null = null,
): Promise<FactorProof> => {
  if (!asker.accountId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  const keys = codeKeys(asker.accountId, asker.request?.ip ?? "");
  await chargeAttempt(system, keys);
  const proof = await judge(system, asker.accountId, plainCode(code), documentSha256);
  await forgiveAttempts(system, keys);
  return proof;
};
