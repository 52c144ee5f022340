import "server-only";
import type { ConfirmedAct, Proof } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { provePasskeyToConfirm } from "@/lib/server/auth/passkey/prove";

/**
 * Has the owner confirm an act on their account with its second factor: a code of the authenticator, a recovery code, or a
 * passkey that was asked for this act. Refuses as those two do, and at the field of the code where nothing was given.
 */
export const confirmWithFactor = async (actor: Actor, act: ConfirmedAct, proof: Proof): Promise<void> => {
  const { by, code, assertion } = proof;
  if (by === "passkey" && assertion) return provePasskeyToConfirm(actor, act, assertion);
  if (by === "passkey" || code === "") throw new Refusal("invalid", {}, { code: "required" });
  await proveSecondFactor(actor, code);
};
