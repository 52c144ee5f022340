"use client";

import { ConfirmButton } from "@/components/ui/confirm-button";
import type { Outcome } from "@/lib/refusal/refusal";

type Row = { id: string; rowVersion: number };
type Words = { label: string; title: string; body: string; done: string };
type Props = { row: Row; words: Words; action: (row: Row) => Promise<Outcome<unknown>>; next: string };

/** Withdraws a declaration, after asking for confirmation. */
export function WithdrawButton({ row, words, action, next }: Props) {
  return <ConfirmButton words={words} act={() => action(row)} variant="danger" size="md" next={next} />;
}
