import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountArea } from "@/app/[locale]/frame/account-area";
import { CompanyArea } from "@/app/[locale]/frame/company-area";
import { Shell } from "@/components/layout/shell";
import { LivePage } from "@/components/live/live-page";
import { countQueue } from "@/db/queries/review/queue";
import { requirePageActor } from "@/lib/server/session";
import { staffNavigation } from "./navigation";

/** The frame of the vendor team's pages. Each page checks permissions itself. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { actor, session } = await requirePageActor("staff");
  const [t, count] = await Promise.all([getTranslations("navigation"), countQueue(actor)]);
  return (
    <Shell
      nav={staffNavigation(actor, t, count)}
      home="/review"
      company={<CompanyArea session={session} />}
      account={<AccountArea session={session} detail={session.programme.vendorName} />}
      isWide
    >
      <LivePage after={0} />
      {children}
    </Shell>
  );
}
