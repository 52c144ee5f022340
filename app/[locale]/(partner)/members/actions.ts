"use server";

import { inviteMember, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeMemberRoles, removeMember } from "@/db/mutations/account/member";
import { invitationSchema, inviteMemberSchema, memberRolesSchema, membershipSchema } from "@/lib/account/schema";
import { formAction, postAction } from "@/lib/server/form-action";
import { demandActor } from "@/lib/server/session";

export const inviteMemberAction = formAction(demandActor)(inviteMemberSchema, inviteMember);

export const changeMemberRolesAction = formAction(demandActor)(memberRolesSchema, changeMemberRoles);

export const removeMemberAction = formAction(demandActor)(membershipSchema, removeMember);

export const resendInvitationAction = postAction(demandActor)(invitationSchema, resendInvitation);

export const revokeInvitationAction = postAction(demandActor)(invitationSchema, revokeInvitation);
