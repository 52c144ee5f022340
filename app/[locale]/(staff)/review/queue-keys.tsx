"use client";

import { useState } from "react";
import { ShortcutHelp } from "@/components/review/shortcut-help";
import { undoLast } from "@/components/review/undo";
import { useShortcuts } from "@/components/review/use-shortcuts";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-queue-row]")];

const move = (step: 1 | -1): void => {
  const all = rows();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

/** Keyboard shortcuts of the list: rows are links, so Enter opens the focused one. */
export function QueueKeys() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    "/": () => document.querySelector<HTMLElement>("[data-queue-search]")?.focus(),
    "?": () => setHelpOpen(true),
    u: undoLast,
  });
  return (
    <div className="flex justify-end pt-3">
      <ShortcutHelp
        noun="declaration"
        isOpen={isHelpOpen}
        onOpen={() => setHelpOpen(true)}
        onClose={() => setHelpOpen(false)}
      />
    </div>
  );
}
