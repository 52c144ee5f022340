import type { ComponentProps } from "react";
import { TeamBody } from "@/components/member/team-body";
import { vendorRoles } from "@/lib/role";
import {
  changeStaffRolesAction,
  inviteStaffAction,
  removeStaffAction,
  resendStaffInvitationAction,
  revokeStaffInvitationAction,
} from "./actions";

const actions = {
  invite: inviteStaffAction,
  changeRoles: changeStaffRolesAction,
  remove: removeStaffAction,
  resend: resendStaffInvitationAction,
  revoke: revokeStaffInvitationAction,
};

/** The vendor team with what an administrator does to it. */
export function StaffTeam(props: Pick<ComponentProps<typeof TeamBody>, "team" | "invitations">) {
  return <TeamBody {...props} roles={vendorRoles} preset="reviewer" actions={actions} />;
}
