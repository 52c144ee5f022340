"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { announce } from "@/components/ui/notices";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import type { Outcome } from "@/lib/errors";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { id: string; action: (input: { id: string }) => Promise<Outcome<unknown>> };

/** Takes a dispute back, after asking once more. */
export function WithdrawDisputeButton({ id, action }: Props) {
  const t = useTranslations("disputes.withdraw");
  const sayRefusal = useAnnounceRefusal();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const withdraw = () =>
    start(async () => {
      const outcome = await action({ id }).catch(() => null);
      setOpen(false);
      if (outcome?.ok) announce({ text: t("done") });
      else sayRefusal(outcome);
      router.refresh();
    });
  return (
    <div>
      <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
        {t("label")}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={withdraw}
        title={t("title")}
        description={t("body")}
        confirmLabel={t("label")}
        isPending={isPending}
      />
    </div>
  );
}
