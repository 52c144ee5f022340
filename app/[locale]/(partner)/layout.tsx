import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountArea } from "@/app/[locale]/frame/account-area";
import { CompanyArea } from "@/app/[locale]/frame/company-area";
import { Footer } from "@/components/layout/footer";
import { Shell } from "@/components/layout/shell";
import { SupportLink } from "@/components/layout/support-link";
import { Award, Building2, ChartLine, FileSignature, Gift, UserCog, Users } from "@/components/ui/icons";
import { can } from "@/lib/access";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { OutboxArea } from "./outbox-area";

const icon = "size-5";

/** The frame of a company's pages. Each page checks permissions itself. */
export default async function PartnerLayout({ children }: { children: ReactNode }) {
  const [{ actor, session }, t] = await Promise.all([requirePageActor("partner"), getTranslations("navigation.items")]);
  const { supportEmail } = session.programme;
  const nav = [
    { href: "/progress", label: t("progress"), icon: <Award aria-hidden className={icon} /> },
    { href: "/people", label: t("people"), icon: <Users aria-hidden className={icon} /> },
    { href: "/activity", label: t("activity"), icon: <ChartLine aria-hidden className={icon} /> },
    { href: "/agreement", label: t("agreement"), icon: <FileSignature aria-hidden className={icon} /> },
    { href: "/benefits", label: t("benefits"), icon: <Gift aria-hidden className={icon} /> },
    { href: "/company", label: t("company"), icon: <Building2 aria-hidden className={icon} /> },
    ...(can(actor, "member.view", { partnerId: requirePartnerId(actor) })
      ? [{ href: "/members", label: t("members"), icon: <UserCog aria-hidden className={icon} /> }]
      : []),
  ];
  return (
    <Shell
      nav={nav}
      home="/progress"
      company={<CompanyArea session={session} />}
      account={<AccountArea session={session} />}
      footer={<Footer>{supportEmail ? <SupportLink email={supportEmail} /> : null}</Footer>}
    >
      <OutboxArea />
      {children}
    </Shell>
  );
}
