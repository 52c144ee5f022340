import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountArea } from "@/app/[locale]/frame/account-area";
import { ClientMessages } from "@/app/[locale]/frame/client-messages";
import { Shell } from "@/components/layout/shell";
import { ChartColumn, Inbox } from "@/components/ui/icons";
import { findSignedIn } from "@/lib/server/session";
import { isPortalOpen } from "@/lib/server/set-up/installation";

/** The frame of the set-up: an account where somebody is signed in, and the way back once the portal is open. */
export default async function SetUpLayout({ children }: { children: ReactNode }) {
  const [found, isDone, t] = await Promise.all([findSignedIn(), isPortalOpen(), getTranslations()]);
  const isHere = found.kind === "signed-in";
  const list = { href: "/set-up", label: t("set-up.list.steps"), icon: <ChartColumn aria-hidden /> };
  const desk = { href: "/review", label: t("navigation.items.queue"), icon: <Inbox aria-hidden /> };
  return (
    <Shell
      nav={isHere && isDone ? [desk, list] : []}
      home={isHere && isDone ? "/review" : "/set-up"}
      account={isHere ? <AccountArea session={found.session} detail={found.session.programme.vendorName} /> : null}
    >
      <ClientMessages of={["set-up", "account", "form", "refusals"]}>{children}</ClientMessages>
    </Shell>
  );
}
