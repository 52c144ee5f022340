import {
  answerStaffFactorResetAction,
  askStaffFactorResetAction,
  changeStaffRolesAction,
  inviteStaffAction,
  removeStaffAction,
  resendStaffInvitationAction,
  revokeStaffInvitationAction,
} from "./actions";

/** What can be done on the page of the team, to members, invitations and lost second factors. */
export const staffActions = {
  invite: inviteStaffAction,
  changeRoles: changeStaffRolesAction,
  remove: removeStaffAction,
  askReset: askStaffFactorResetAction,
  answerReset: answerStaffFactorResetAction,
  resend: resendStaffInvitationAction,
  revoke: revokeStaffInvitationAction,
};
