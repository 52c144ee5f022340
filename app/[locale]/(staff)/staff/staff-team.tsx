import type { ComponentProps } from "react";
import { TeamBody } from "@/components/member/team-body";
import { vendorRoles } from "@/lib/role";
import { staffActions } from "./team-actions";

/** The vendor team with what an administrator does to it. */
export function StaffTeam(props: Pick<ComponentProps<typeof TeamBody>, "team" | "invitations" | "resets">) {
  return <TeamBody {...props} roles={vendorRoles} preset="reviewer" actions={staffActions} />;
}
