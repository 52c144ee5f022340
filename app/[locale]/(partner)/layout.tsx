import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountArea } from "@/app/[locale]/frame/account-area";
import { CompanyArea } from "@/app/[locale]/frame/company-area";
import { Footer } from "@/components/layout/footer";
import type { NavItem } from "@/components/layout/nav-link";
import { Shell } from "@/components/layout/shell";
import { SupportLink } from "@/components/layout/support-link";
import { can } from "@/lib/access";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { WaitingDeclarations } from "./waiting-declarations";

/** The frame of a company's pages. Each page checks permissions itself. */
export default async function PartnerLayout({ children }: { children: ReactNode }) {
  const [{ actor, session }, t] = await Promise.all([requirePageActor("partner"), getTranslations("navigation.items")]);
  const { supportEmail } = session.programme;
  const nav: NavItem[] = [
    { href: "/progress", label: t("progress"), icon: "Award" },
    { href: "/people", label: t("people"), icon: "Users" },
    { href: "/activity", label: t("activity"), icon: "ChartLine" },
    { href: "/agreement", label: t("agreement"), icon: "FileSignature" },
    { href: "/benefits", label: t("benefits"), icon: "Gift" },
    { href: "/company", label: t("company"), icon: "Building2" },
    ...(can(actor, "member.view", { partnerId: requirePartnerId(actor) })
      ? [{ href: "/members", label: t("members"), icon: "UserCog" as const }]
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
      <WaitingDeclarations />
      {children}
    </Shell>
  );
}
