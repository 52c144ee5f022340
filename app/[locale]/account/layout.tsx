import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountArea } from "@/app/[locale]/frame/account-area";
import { ClientMessages } from "@/app/[locale]/frame/client-messages";
import { CompanyArea } from "@/app/[locale]/frame/company-area";
import { Shell } from "@/components/layout/shell";
import { requirePageActor } from "@/lib/server/session";

/** The account belongs to neither side: Home leads back to the side the reader came from. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [{ session }, t] = await Promise.all([requirePageActor(), getTranslations("navigation")]);
  return (
    <Shell
      nav={[{ href: "/home", label: t("home"), icon: "House" }]}
      home="/home"
      company={<CompanyArea session={session} />}
      account={<AccountArea session={session} />}
    >
      <ClientMessages of={["account", "form", "refusals"]}>{children}</ClientMessages>
    </Shell>
  );
}
