import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountArea } from "@/app/[locale]/frame/account-area";
import { ClientMessages } from "@/app/[locale]/frame/client-messages";
import type { NavItem } from "@/components/layout/nav-link";
import { Shell } from "@/components/layout/shell";
import { findSignedIn } from "@/lib/server/session";
import { isPortalOpen } from "@/lib/server/set-up/installation";

/** The frame of the set-up: an account where somebody is signed in, and the way back once the portal is open. */
export default async function SetUpLayout({ children }: { children: ReactNode }) {
  const [found, isDone, t] = await Promise.all([findSignedIn(), isPortalOpen(), getTranslations()]);
  const isHere = found.kind === "signed-in";
  const list: NavItem = { href: "/set-up", label: t("set-up.list.steps"), icon: "ChartColumn" };
  const desk: NavItem = { href: "/review", label: t("navigation.items.queue"), icon: "Inbox" };
  return (
    <Shell
      nav={isHere && isDone ? [desk, list] : []}
      home={isHere && isDone ? "/review" : "/set-up"}
      account={isHere ? <AccountArea session={found.session} detail={found.session.programme.vendorName} /> : null}
    >
      <ClientMessages
        of={[
          "set-up.begin",
          "set-up.mail",
          "set-up.rules",
          "set-up.story",
          "set-up.vendor",
          "account.new-password",
          "form",
          "refusals",
        ]}
      >
        {children}
      </ClientMessages>
    </Shell>
  );
}
