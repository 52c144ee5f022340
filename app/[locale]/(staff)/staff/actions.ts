"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeStaffRoles, removeStaff } from "@/db/mutations/account/staff";
import { answerFactorResetSchema, askFactorResetSchema } from "@/lib/account/factor-reset";
import { invitationSchema, inviteStaffSchema, removalSchema, staffRolesSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import { answerReset, askReset } from "@/lib/server/auth/account/factor-reset";

export const inviteStaffAction = action(inviteStaffSchema, inviteMember);

export const changeStaffRolesAction = action(staffRolesSchema, changeStaffRoles);

export const removeStaffAction = action(removalSchema, removeStaff);

export const resendStaffInvitationAction = action(invitationSchema, resendInvitation);

export const revokeStaffInvitationAction = action(invitationSchema, revokeInvitation);

export const askStaffFactorResetAction = action(askFactorResetSchema, askReset);

export const answerStaffFactorResetAction = action(answerFactorResetSchema, answerReset);
