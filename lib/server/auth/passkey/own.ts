import "server-only";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import type { z } from "zod";
import { addPasskey, removePasskey, renamePasskey } from "@/db/mutations/account/passkey";
import {
  type keepPasskeySchema,
  type openRegistrationSchema,
  registerPurpose,
  type removePasskeySchema,
  type renamePasskeySchema,
} from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { self } from "@/lib/server/auth/account/own";
import { confirmWithFactor } from "@/lib/server/auth/factor/confirm";
import { rememberFactor } from "@/lib/server/auth/factor/remember";
import { openRegistration, verifyRegistration } from "@/lib/server/auth/passkey/registration";

/** Starts a registration with a fresh proof; it stays open for five minutes. */
export const openOwnPasskey = async (
  actor: Actor,
  proof: z.output<typeof openRegistrationSchema>,
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  await confirmWithFactor(actor, "add-passkey", proof);
  const { system, accountId, email, name } = await self();
  return openRegistration(system, { id: accountId, email, name }, registerPurpose);
};

/** Ends a registration: verifies the new passkey and stores it under a name. */
export const keepOwnPasskey = async (
  _actor: Actor,
  { name, response }: z.output<typeof keepPasskeySchema>,
): Promise<{ id: string }> => {
  const { system, accountId, sessionId } = await self();
  const made = await verifyRegistration(system, accountId, response, registerPurpose);
  return addPasskey(system, { accountId, sessionId, name, ...made });
};

/** A name opens nothing, so that no proof is asked for it. */
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
  { passkeyId, ...proof }: z.output<typeof removePasskeySchema>,
): Promise<null> => {
  await confirmWithFactor(actor, "remove-passkey", proof);
  const { system, accountId, sessionId } = await self();
  await removePasskey(system, { accountId, sessionId, passkeyId });
  await rememberFactor(system, accountId);
  return null;
};
