"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeMemberRoles, removeMember } from "@/db/mutations/account/member";
import { invitationSchema, inviteMemberSchema, memberRolesSchema, membershipSchema } from "@/lib/account/schema";
import { formAction, postAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const inviteMemberAction = formAction(requireSignedIn)(inviteMemberSchema, inviteMember);

export const changeMemberRolesAction = formAction(requireSignedIn)(memberRolesSchema, changeMemberRoles);

export const removeMemberAction = formAction(requireSignedIn)(membershipSchema, removeMember);

export const resendInvitationAction = postAction(requireSignedIn)(invitationSchema, resendInvitation);

export const revokeInvitationAction = postAction(requireSignedIn)(invitationSchema, revokeInvitation);
