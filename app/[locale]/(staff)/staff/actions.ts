"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeStaffRoles, removeStaff } from "@/db/mutations/account/staff";
import { invitationSchema, inviteStaffSchema, membershipSchema, staffRolesSchema } from "@/lib/account/schema";
import { formAction, postAction } from "@/lib/server/form-action";
import { demandActor } from "@/lib/server/session";

export const inviteStaffAction = formAction(demandActor)(inviteStaffSchema, inviteMember);

export const changeStaffRolesAction = formAction(demandActor)(staffRolesSchema, changeStaffRoles);

export const removeStaffAction = formAction(demandActor)(membershipSchema, removeStaff);

export const resendStaffInvitationAction = postAction(demandActor)(invitationSchema, resendInvitation);

export const revokeStaffInvitationAction = postAction(demandActor)(invitationSchema, revokeInvitation);
