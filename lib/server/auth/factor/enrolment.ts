import "server-only";
import { toString as drawQr } from "qrcode";
import type { z } from "zod";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/account/attempt";
import { confirmFactor } from "@/db/mutations/account/factor";
import { findSession, type SessionRow } from "@/db/queries/account/session";
import { findFactor } from "@/db/queries/account/sign-in";
import { enrolKeys } from "@/lib/account/attempt";
import { plainCode, shownCode } from "@/lib/account/code";
import type { enrolSchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { systemFor } from "@/lib/server/auth/doors";
import { confirmWithFactor } from "@/lib/server/auth/factor/confirm";
import { wrongCode } from "@/lib/server/auth/factor/prove";
import { newRecoveryCodes, recoveryHash } from "@/lib/server/auth/factor/recovery";
import { rememberFactor } from "@/lib/server/auth/factor/remember";
import { totpStep, totpUri } from "@/lib/server/auth/factor/totp";
import { enrolmentSecret, sealSecret } from "@/lib/server/auth/secret-box";
import { giveSession } from "@/lib/server/auth/session/cookie";
import { portalName } from "@/lib/server/set-up/installation";

/** What to scan or type into an authenticator; `picture` is an SVG document. Null once the factor is confirmed. */
export type Enrolment = { secret: string; picture: string } | null;

/** What this session is shown, and to whom; null where the account has an authenticator. */
const pendingSecret = async (accountId: string, sessionId: string) => {
  const known = await findFactor(systemFor(accountId, undefined), accountId);
  if (!known) throw new Refusal("signed-out");
  return known.totpConfirmedAt ? null : { email: known.email, secret: enrolmentSecret(accountId, sessionId) };
};

type Asking = Pick<SessionRow, "id" | "accountId" | "hasFactor" | "secondFactorAt">;

/** Where the account has a factor, only a session that gave it is shown the secret of another. Refuses `stale`. */
export const prepareEnrolment = async ({ id, accountId, hasFactor, secondFactorAt }: Asking): Promise<Enrolment> => {
  if (hasFactor && !secondFactorAt) throw new Refusal("stale");
  const pending = await pendingSecret(accountId, id);
  if (!pending) return null;
  const picture = await drawQr(totpUri(pending.secret, await portalName(), pending.email), {
    type: "svg",
    margin: 2,
    errorCorrectionLevel: "M",
  });
  return { secret: pending.secret, picture };
};

type Enrol = z.output<typeof enrolSchema>;

/** A second factor beside another is for a session that gave it, and not for one of the password alone. */
const requireFactorGiven = async (asker: Actor): Promise<void> => {
  const held = await findSession(asker, asker.sessionId ?? "");
  if (!held?.secondFactorAt) throw new Refusal("stale");
};

/** The passkey or the recovery code is given beside the first code, so that its fault belongs to another field. */
const confirmBesidePasskey = async (asker: Actor, { by, proofCode, assertion }: Enrol): Promise<void> => {
  try {
    await confirmWithFactor(asker, "add-authenticator", { by, code: proofCode, assertion });
  } catch (error) {
    if (!(error instanceof Refusal) || !error.fields.code) throw error;
    throw new Refusal(error.code, error.params, { proofCode: error.fields.code });
  }
};

type Scanned = { secret: string; step: number };

const requireScanned = async (asker: Actor, accountId: string, sessionId: string, code: string): Promise<Scanned> => {
  const pending = await pendingSecret(accountId, sessionId);
  if (!pending) throw new Refusal("stale");
  const step = totpStep(pending.secret, plainCode(code), asker.at);
  if (step === null) throw wrongCode();
  return { secret: pending.secret, step };
};

/**
 * Confirms an authenticator with its first code; answers the recovery codes, which are shown only once. Beside a passkey it
 * is added with a proof, and the recovery codes stay: none are answered.
 */
export const completeEnrolment = async (asker: Actor, input: Enrol): Promise<{ recoveryCodes: string[] }> => {
  const { accountId, sessionId } = asker;
  if (!accountId || !sessionId) throw new Refusal("signed-out");
  const keys = enrolKeys(accountId, asker.request?.ip ?? "");
  await chargeAttempt(asker, keys);
  const isBeside = Boolean((await findFactor(asker, accountId))?.factorSince);
  if (isBeside) await requireFactorGiven(asker);
  const { secret, step } = await requireScanned(asker, accountId, sessionId, input.code);
  if (isBeside) await confirmBesidePasskey(asker, input);
  const codes = newRecoveryCodes();
  const codeHashes = codes.map((one) => recoveryHash(accountId, one));
  const confirmed = await confirmFactor(asker, {
    accountId,
    sessionId,
    sealed: sealSecret(accountId, secret),
    step,
    codeHashes,
  });
  await giveSession(confirmed.sessionId);
  await rememberFactor(asker, accountId);
  await forgiveAttempts(asker, { own: keys, shared: [] });
  return { recoveryCodes: confirmed.areCodesNew ? codes.map(shownCode) : [] };
};
