"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeMemberRoles, removeMember } from "@/db/mutations/account/member";
import { answerFactorResetSchema, askFactorResetSchema } from "@/lib/account/factor-reset";
import { invitationSchema, inviteMemberSchema, memberRolesSchema, removalSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import { answerReset, askReset } from "@/lib/server/auth/account/factor-reset";

export const inviteMemberAction = action(inviteMemberSchema, inviteMember);

export const changeMemberRolesAction = action(memberRolesSchema, changeMemberRoles);

export const removeMemberAction = action(removalSchema, removeMember);

export const resendInvitationAction = action(invitationSchema, resendInvitation);

export const revokeInvitationAction = action(invitationSchema, revokeInvitation);

export const askFactorResetAction = action(askFactorResetSchema, askReset);

export const answerFactorResetAction = action(answerFactorResetSchema, answerReset);
