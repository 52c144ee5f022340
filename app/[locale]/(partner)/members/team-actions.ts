import {
  answerFactorResetAction,
  askFactorResetAction,
  changeMemberRolesAction,
  inviteMemberAction,
  removeMemberAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "./actions";

/** What can be done on the page of the team, to members, invitations and lost second factors. */
export const memberActions = {
  invite: inviteMemberAction,
  changeRoles: changeMemberRolesAction,
  remove: removeMemberAction,
  askReset: askFactorResetAction,
  answerReset: answerFactorResetAction,
  resend: resendInvitationAction,
  revoke: revokeInvitationAction,
};
