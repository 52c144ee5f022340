"use client";

import { useState, useTransition } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { announce } from "@/components/ui/notices";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import { useRouter } from "@/lib/i18n/navigation";
import type { Outcome } from "@/lib/refusal/refusal";

type Props = {
  words: { label: string; title: string; body: string; done: string };
  act: () => Promise<Outcome<unknown>>;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Whether the confirmation warns; by default it does, except for a primary button. */
  isDanger?: boolean;
  /** Address to go to once done; without it the page is refreshed. */
  next?: string;
};

/** A button that asks for confirmation, acts, and announces the outcome. */
export function ConfirmButton({ words, act, variant = "quiet", size = "sm", isDanger, next }: Props) {
  const router = useRouter();
  const sayRefusal = useAnnounceRefusal();
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const run = () =>
    start(async () => {
      const outcome = await act().catch(() => null);
      setOpen(false);
      if (outcome?.ok) announce({ text: words.done });
      else sayRefusal(outcome);
      if (outcome?.ok && next) router.push(next);
      // Without a network, a refresh would end in the browser's own error page.
      else if (outcome) router.refresh();
    });
  return (
    <>
      <Button variant={variant} size={size} onClick={() => setOpen(true)}>
        {words.label}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={run}
        title={words.title}
        description={words.body}
        confirmLabel={words.label}
        isPending={isPending}
        isDanger={isDanger ?? variant !== "primary"}
      />
    </>
  );
}
