import "server-only";
import { toString as drawQr } from "qrcode";
import type { z } from "zod";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/account/attempt";
import { confirmFactor, keepPendingTotp } from "@/db/mutations/account/factor";
import { findFactor } from "@/db/queries/account/sign-in";
import { enrolKeys } from "@/lib/account/attempt";
import { plainCode, shownCode } from "@/lib/account/code";
import type { enrolSchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { factorMark } from "@/lib/server/auth/device/client";
import { rememberDevice } from "@/lib/server/auth/device/cookie";
import { systemFor } from "@/lib/server/auth/doors";
import { wrongCode } from "@/lib/server/auth/factor/prove";
import { newRecoveryCodes, recoveryHash } from "@/lib/server/auth/factor/recovery";
import { newTotpSecret, totpStep, totpUri } from "@/lib/server/auth/factor/totp";
import { openSecret, sealSecret } from "@/lib/server/auth/secret-box";
import { giveSession } from "@/lib/server/auth/session/cookie";
import { portalName } from "@/lib/server/set-up/installation";

/** What to scan or type into an authenticator; `picture` is an SVG document. Null once the factor is confirmed. */
type Enrolment = { secret: string; picture: string } | null;

const pendingSecret = async (accountId: string): Promise<{ email: string; secret: string } | null> => {
  const system = systemFor(accountId, undefined);
  const known = await findFactor(system, accountId);
  if (!known) throw new Refusal("signed-out");
  if (known.totpConfirmedAt) return null;
  if (known.totpSecret) return { email: known.email, secret: openSecret(accountId, known.totpSecret) };
  await keepPendingTotp(system, accountId, sealSecret(accountId, newTotpSecret()));
  return pendingSecret(accountId);
};

export const prepareEnrolment = async (accountId: string): Promise<Enrolment> => {
  const pending = await pendingSecret(accountId);
  if (!pending) return null;
  const picture = await drawQr(totpUri(pending.secret, await portalName(), pending.email), {
    type: "svg",
    margin: 2,
    errorCorrectionLevel: "M",
  });
  return { secret: pending.secret, picture };
};

/** Confirms the factor with its first code; answers the recovery codes, which are shown only once. */
export const completeEnrolment = async (
  asker: Actor,
  { code }: z.output<typeof enrolSchema>,
): Promise<{ recoveryCodes: string[] }> => {
  const { accountId, sessionId } = asker;
  if (!accountId || !sessionId) throw new Refusal("signed-out");
  const keys = enrolKeys(accountId, asker.request?.ip ?? "");
  await chargeAttempt(asker, keys);
  const pending = await pendingSecret(accountId);
  if (!pending) throw new Refusal("stale");
  const step = totpStep(pending.secret, plainCode(code), asker.at);
  if (step === null) throw wrongCode();
  const codes = newRecoveryCodes();
  const codeHashes = codes.map((one) => recoveryHash(accountId, one));
  await giveSession(await confirmFactor(asker, { accountId, sessionId, step, codeHashes }));
  await rememberDevice(factorMark({ id: accountId, totpConfirmedAt: asker.at }));
  await forgiveAttempts(asker, { own: keys, shared: [] });
  return { recoveryCodes: codes.map(shownCode) };
};
