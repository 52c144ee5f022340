"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Check, Copy } from "@/components/ui/icons";
import { copyText } from "./copy-text";
import { announce } from "./notices";

type Props = { label?: string } & ({ text: string } | { /** For what only the browser knows. */ textOf: () => string });

export function CopyButton({ label, ...given }: Props) {
  const t = useTranslations("ui");
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await copyText("text" in given ? given.text : given.textOf());
      setCopied(true);
      announce({ text: t("copied"), seconds: 3 });
    } catch {
      announce({ text: t("copy-failed"), tone: "danger" });
    }
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <Button size="sm" variant="quiet" icon={<Icon aria-hidden className="size-4" />} onClick={copy}>
      {label ?? t("copy")}
    </Button>
  );
}
