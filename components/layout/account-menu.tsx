"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CircleUserRound } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";

type Props = { name: string; detail?: string; links?: { href: string; label: string }[]; signOut: ReactNode };

/** Who is signed in, with links to the account and a way to sign out. */
export function AccountMenu({ name, detail, links = [], signOut }: Props) {
  const t = useTranslations("navigation");
  const who = (
    <p className="mx-3 my-1.5 grid border-rule border-b pb-2">
      <span className="font-semibold" translate="no">
        {name}
      </span>
      {detail ? <span className="text-sm text-soft">{detail}</span> : null}
    </p>
  );
  return (
    <Menu
      label={t("account")}
      trigger={
        <span className="inline-flex items-center gap-2 px-1">
          <CircleUserRound aria-hidden className="size-5 text-soft" />
          <span className="max-w-40 truncate text-sm max-sm:hidden" translate="no">
            {name}
          </span>
        </span>
      }
      items={[
        { key: "who", content: who },
        ...links.map(({ href, label }) => ({ href, label })),
        { key: "out", content: signOut },
      ]}
    />
  );
}
