"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { announce } from "@/components/ui/notices";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import { useRouter } from "@/lib/i18n/navigation";
import { endPlanAction } from "./actions";

/** Ends the plan, after asking once more. */
export function EndPlanButton({ id }: { id: string }) {
  const t = useTranslations("scenario.planned-page");
  const sayRefusal = useAnnounceRefusal();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const end = () =>
    start(async () => {
      const outcome = await endPlanAction({ id }).catch(() => null);
      setOpen(false);
      if (outcome?.ok) announce({ text: t("ended") });
      else sayRefusal(outcome);
      router.refresh();
    });
  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
        {t("end")}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={end}
        title={t("end-title")}
        description={t("end-body")}
        confirmLabel={t("end")}
        isPending={isPending}
        isDanger
      />
    </>
  );
}
