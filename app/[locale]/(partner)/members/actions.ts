"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeMemberRoles, removeMember } from "@/db/mutations/account/member";
import { invitationSchema, inviteMemberSchema, memberRolesSchema, membershipSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";

export const inviteMemberAction = action(inviteMemberSchema, inviteMember);

export const changeMemberRolesAction = action(memberRolesSchema, changeMemberRoles);

export const removeMemberAction = action(membershipSchema, removeMember);

export const resendInvitationAction = action(invitationSchema, resendInvitation);

export const revokeInvitationAction = action(invitationSchema, revokeInvitation);
