import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ExportLinks } from "@/components/list/export-links";
import { ButtonLink } from "@/components/ui/button-link";
import { listInvitations } from "@/db/queries/account/invitation";
import { listStaff } from "@/db/queries/account/staff";
import { openResets } from "@/lib/server/auth/account/factor-reset";
import { requirePageActor } from "@/lib/server/session";
import { StaffTeam } from "./staff-team";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("navigation"))("items.staff"),
});

export default async function StaffPage() {
  const [{ actor, session }, t] = await Promise.all([requirePageActor("staff"), getTranslations("member")]);
  const [team, invitations, resets] = await Promise.all([listStaff(actor), listInvitations(actor), openResets(actor)]);
  if (!team) notFound();
  const vendor = session.programme.vendorName;
  const settings = (
    <span className="row gap-2">
      <ButtonLink href="/badges">{t("badges")}</ButtonLink>
      <ButtonLink href="/set-up">{t("settings")}</ButtonLink>
    </span>
  );
  return (
    <>
      <PageHeader
        title={t("staff-title", { vendor })}
        lead={t("staff-lead")}
        action={team.may.manage ? settings : null}
      />
      <StaffTeam team={team} invitations={invitations} resets={resets} />
      <ExportLinks list="staff" />
    </>
  );
}
