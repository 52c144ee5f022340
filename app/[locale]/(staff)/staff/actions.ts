"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeStaffRoles, removeStaff } from "@/db/mutations/account/staff";
import { invitationSchema, inviteStaffSchema, membershipSchema, staffRolesSchema } from "@/lib/account/schema";
import { formAction, postAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const inviteStaffAction = formAction(requireSignedIn)(inviteStaffSchema, inviteMember);

export const changeStaffRolesAction = formAction(requireSignedIn)(staffRolesSchema, changeStaffRoles);

export const removeStaffAction = formAction(requireSignedIn)(membershipSchema, removeStaff);

export const resendStaffInvitationAction = postAction(requireSignedIn)(invitationSchema, resendInvitation);

export const revokeStaffInvitationAction = postAction(requireSignedIn)(invitationSchema, revokeInvitation);
