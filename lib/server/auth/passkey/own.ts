import "server-only";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import type { z } from "zod";
import { addPasskey, removePasskey, renamePasskey } from "@/db/mutations/account/passkey";
import type {
  keepPasskeySchema,
  openRegistrationSchema,
  removePasskeySchema,
  renamePasskeySchema,
} from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { self } from "@/lib/server/auth/account/own";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { openRegistration, verifyRegistration } from "@/lib/server/auth/passkey/registration";

/** Starts a registration with a fresh code; it stays open for five minutes. */
export const openOwnPasskey = async (
  actor: Actor,
  { code }: z.output<typeof openRegistrationSchema>,
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  await proveSecondFactor(actor, code);
  const { system, accountId, email, name } = await self();
  return openRegistration(system, { id: accountId, email, name });
};

/** Ends a registration: verifies the new passkey and stores it under a name. */
export const keepOwnPasskey = async (
  _actor: Actor,
  { name, response }: z.output<typeof keepPasskeySchema>,
): Promise<{ id: string }> => {
  const { system, accountId, sessionId } = await self();
  const made = await verifyRegistration(system, accountId, response);
  return addPasskey(system, { accountId, sessionId, name, ...made });
};

/** A name opens nothing, so that no code is asked for it. */
export const renameOwnPasskey = async (
  _actor: Actor,
  { passkeyId, name }: z.output<typeof renamePasskeySchema>,
): Promise<null> => {
  const { system, accountId } = await self();
  await renamePasskey(system, { accountId, passkeyId, name });
  return null;
};

export const removeOwnPasskey = async (
  actor: Actor,
  { passkeyId, code }: z.output<typeof removePasskeySchema>,
): Promise<null> => {
  await proveSecondFactor(actor, code);
  const { system, accountId, sessionId } = await self();
  await removePasskey(system, { accountId, sessionId, passkeyId });
  return null;
};
