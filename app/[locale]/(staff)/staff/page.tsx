import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TeamBody } from "@/components/member/team-body";
import { listInvitations } from "@/db/queries/account/invitation";
import { listStaff } from "@/db/queries/account/staff";
import { vendorRoles } from "@/lib/role";
import { openResets } from "@/lib/server/auth/account/factor-reset";
import { requirePageActor } from "@/lib/server/session";
import { staffActions } from "./team-actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("navigation"))("items.staff"),
});

export default async function StaffPage() {
  const [{ actor, session }, t] = await Promise.all([requirePageActor("staff"), getTranslations("member")]);
  const [team, invitations, resets] = await Promise.all([listStaff(actor), listInvitations(actor), openResets(actor)]);
  if (!team) notFound();
  return (
    <>
      <PageHeader title={t("staff-title", { vendor: session.programme.vendorName })} lead={t("staff-lead")} />
      <TeamBody
        team={team}
        invitations={invitations}
        resets={resets}
        roles={vendorRoles}
        preset="reviewer"
        actions={staffActions}
      />
    </>
  );
}
