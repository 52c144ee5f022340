"use server";

import {
  askConfirmationSchema,
  keepPasskeySchema,
  openRegistrationSchema,
  removePasskeySchema,
  renamePasskeySchema,
} from "@/lib/account/passkey";
import {
  askAddressSchema,
  confirmedSchema,
  newPasswordSchema,
  profileSchema,
  sessionSchema,
} from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import { askNewAddress } from "@/lib/server/auth/account/address";
import {
  editProfile,
  endOwnSession,
  giveUpFactor,
  renewPassword,
  renewRecoveryCodes,
} from "@/lib/server/auth/account/own";
import { keepOwnPasskey, openOwnPasskey, removeOwnPasskey, renameOwnPasskey } from "@/lib/server/auth/passkey/own";
import { askPasskeyToConfirm } from "@/lib/server/auth/passkey/prove";

export const editProfileAction = action(profileSchema, editProfile);

export const askAddressAction = action(askAddressSchema, askNewAddress);

export const renewPasswordAction = action(newPasswordSchema, renewPassword);

export const endOwnSessionAction = action(sessionSchema, endOwnSession, {
  to: (isSignedOut, _input, locale) => (isSignedOut ? `/${locale}/sign-in?done=ended` : null),
});

export const giveUpFactorAction = action(confirmedSchema, giveUpFactor, {
  to: (_answer, _input, locale) => `/${locale}/sign-in?done=ended`,
});

export const renewRecoveryCodesAction = action(confirmedSchema, renewRecoveryCodes);

export const askConfirmationAction = action(askConfirmationSchema, askPasskeyToConfirm);

export const openPasskeyAction = action(openRegistrationSchema, openOwnPasskey);

export const keepPasskeyAction = action(keepPasskeySchema, keepOwnPasskey);

export const renamePasskeyAction = action(renamePasskeySchema, renameOwnPasskey);

export const removePasskeyAction = action(removePasskeySchema, removeOwnPasskey);
