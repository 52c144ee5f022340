"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeStaffRoles, removeStaff } from "@/db/mutations/account/staff";
import { invitationSchema, inviteStaffSchema, membershipSchema, staffRolesSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";

export const inviteStaffAction = action(inviteStaffSchema, inviteMember);

export const changeStaffRolesAction = action(staffRolesSchema, changeStaffRoles);

export const removeStaffAction = action(membershipSchema, removeStaff);

export const resendStaffInvitationAction = action(invitationSchema, resendInvitation);

export const revokeStaffInvitationAction = action(invitationSchema, revokeInvitation);
