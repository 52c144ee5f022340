"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { Outcome } from "@/lib/refusal/refusal";

type Props = { id: string; action: (input: { id: string }) => Promise<Outcome<unknown>> };

/** Withdraws a dispute, after asking for confirmation. */
export function WithdrawDisputeButton({ id, action }: Props) {
  const t = useTranslations("dispute.withdraw");
  const words = { label: t("label"), title: t("title"), body: t("body"), done: t("done") };
  return (
    <div>
      <ConfirmButton words={words} act={() => action({ id })} isDanger={false} />
    </div>
  );
}
