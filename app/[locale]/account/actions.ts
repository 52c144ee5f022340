"use server";

import { keepPasskeySchema, openRegistrationSchema, removePasskeySchema } from "@/lib/account/passkey";
import { confirmedSchema, newPasswordSchema, profileSchema, sessionSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import {
  editProfile,
  endOwnSession,
  giveUpFactor,
  renewPassword,
  renewRecoveryCodes,
} from "@/lib/server/auth/account/own";
import { keepOwnPasskey, openOwnPasskey, removeOwnPasskey } from "@/lib/server/auth/passkey/own";
import { formAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const editProfileAction = formAction(requireSignedIn)(profileSchema, editProfile);

export const renewPasswordAction = formAction(requireSignedIn)(newPasswordSchema, renewPassword);

export const endOwnSessionAction = formAction(requireSignedIn)(sessionSchema, endOwnSession);

export const giveUpFactorAction = formAction(requireSignedIn)(confirmedSchema, giveUpFactor);

export const renewRecoveryCodesAction = formAction(requireSignedIn)(confirmedSchema, renewRecoveryCodes);

export const openPasskeyAction = action(openRegistrationSchema, openOwnPasskey);

export const keepPasskeyAction = action(keepPasskeySchema, keepOwnPasskey);

export const removePasskeyAction = formAction(requireSignedIn)(removePasskeySchema, removeOwnPasskey);
