import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TeamBody } from "@/components/member/team-body";
import { ButtonLink } from "@/components/ui/button-link";
import { listInvitations } from "@/db/queries/account/invitation";
import { listStaff } from "@/db/queries/account/staff";
import { vendorRoles } from "@/lib/role";
import { requirePageActor } from "@/lib/server/session";
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

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("navigation"))("items.staff"),
});

export default async function StaffPage() {
  const [{ actor, session }, t] = await Promise.all([requirePageActor("staff"), getTranslations("member")]);
  const [team, invitations] = await Promise.all([listStaff(actor), listInvitations(actor)]);
  if (!team) notFound();
  const title = t("staff-title", { vendor: session.programme.vendorName });
  const settings = <ButtonLink href="/set-up">{t("settings")}</ButtonLink>;
  return (
    <>
      <PageHeader title={title} lead={t("staff-lead")} action={team.may.manage ? settings : null} />
      <TeamBody team={team} invitations={invitations} roles={vendorRoles} preset="reviewer" actions={actions} />
    </>
  );
}
