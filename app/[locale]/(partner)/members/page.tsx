import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ExportLinks } from "@/components/list/export-links";
import { LivePage } from "@/components/live/live-page";
import { TeamBody } from "@/components/member/team-body";
import { listInvitations } from "@/db/queries/account/invitation";
import { listMembers } from "@/db/queries/account/member";
import { partnerRoles } from "@/lib/role";
import { openResets } from "@/lib/server/auth/account/factor-reset";
import { requirePageActor } from "@/lib/server/session";
import { memberActions } from "./team-actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("member"))("title") });

export default async function MembersPage() {
  const [{ actor, session }, t] = await Promise.all([requirePageActor("partner"), getTranslations("member")]);
  const [team, invitations, resets] = await Promise.all([
    listMembers(actor),
    listInvitations(actor),
    openResets(actor),
  ]);
  if (!team) notFound();
  return (
    <>
      <LivePage after={team.head} />
      <PageHeader title={t("title")} lead={t("lead", { company: session.partnerName ?? "" })} />
      <TeamBody
        team={team}
        invitations={invitations}
        resets={resets}
        roles={partnerRoles}
        preset="contributor"
        actions={memberActions}
      />
      <ExportLinks list="members" />
    </>
  );
}
