"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { announce } from "@/components/ui/notices";
import type { Outcome } from "@/lib/errors";
import { useRouter } from "@/lib/i18n/navigation";

type Row = { id: string; rowVersion: number };
type Words = { label: string; title: string; body: string; done: string };
type Props = { row: Row; words: Words; action: (row: Row) => Promise<Outcome<unknown>>; next: string };

/** Takes a declaration back, after asking once more. */
export function WithdrawButton({ row, words, action, next }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const t = useTranslations("refusals");
  const router = useRouter();

  const withdraw = () =>
    start(async () => {
      const outcome = await action(row).catch(() => null);
      setOpen(false);
      if (outcome?.ok) {
        announce({ text: words.done });
        router.push(next);
        return;
      }
      const code = outcome?.code ?? "connection-lost";
      const text = t.has(code) ? t(code, { ...outcome?.params }) : t("unknown", { code });
      announce({ text, tone: "danger" });
      if (outcome) router.refresh();
    });

  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {words.label}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={withdraw}
        title={words.title}
        description={words.body}
        confirmLabel={words.label}
        isPending={isPending}
        isDanger
      />
    </>
  );
}
