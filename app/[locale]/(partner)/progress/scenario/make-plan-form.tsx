"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { randomKey } from "@/components/form/random-key";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { announce } from "@/components/ui/notices";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import { useRouter } from "@/lib/i18n/navigation";
import type { Move } from "@/lib/plan/scenario/move";
import { makePlanAction } from "./actions";

/** Makes the simulation the company's plan, after confirming that it replaces the previous plan. */
export function MakePlanForm({ moves }: { moves: Move[] }) {
  const t = useTranslations("scenario");
  const sayRefusal = useAnnounceRefusal();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const key = useRef<string | null>(null);
  const open = (): void => {
    key.current = randomKey();
    setOpen(true);
  };
  const make = () =>
    start(async () => {
      const outcome = await makePlanAction({ moves }, key.current ?? undefined).catch(() => null);
      if (outcome?.ok) {
        announce({ text: t("planned"), tone: "met" });
        router.push("/progress/plan");
        return;
      }
      setOpen(false);
      sayRefusal(outcome);
    });
  return (
    <>
      <Button variant="primary" onClick={open}>
        {t("plan")}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={make}
        title={t("plan-title")}
        description={t("plan-body", { count: moves.length })}
        confirmLabel={t("plan")}
        isPending={isPending}
      />
    </>
  );
}
