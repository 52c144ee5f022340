"use server";

import { confirmedSchema, newPasswordSchema, profileSchema, sessionSchema } from "@/lib/account/schema";
import {
  editProfile,
  endOwnSession,
  giveUpFactor,
  renewPassword,
  renewRecoveryCodes,
} from "@/lib/server/auth/own-account";
import { formAction } from "@/lib/server/form-action";
import { demandActor } from "@/lib/server/session";

export const editProfileAction = formAction(demandActor)(profileSchema, editProfile);

export const renewPasswordAction = formAction(demandActor)(newPasswordSchema, renewPassword);

export const endOwnSessionAction = formAction(demandActor)(sessionSchema, endOwnSession);

export const giveUpFactorAction = formAction(demandActor)(confirmedSchema, giveUpFactor);

export const renewRecoveryCodesAction = formAction(demandActor)(confirmedSchema, renewRecoveryCodes);
