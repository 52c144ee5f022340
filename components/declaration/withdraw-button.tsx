"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { announce } from "@/components/ui/notices";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import type { Outcome } from "@/lib/errors";
import { useRouter } from "@/lib/i18n/navigation";

type Row = { id: string; rowVersion: number };
type Words = { label: string; title: string; body: string; done: string };
type Props = { row: Row; words: Words; action: (row: Row) => Promise<Outcome<unknown>>; next: string };

/** Takes a declaration back, after asking once more. */
export function WithdrawButton({ row, words, action, next }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const sayRefusal = useAnnounceRefusal();
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
      sayRefusal(outcome);
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
