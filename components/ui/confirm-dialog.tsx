"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  description?: ReactNode;
  confirmLabel: string;
  isDanger?: boolean;
  isPending?: boolean;
};

/** Asks for confirmation of something that is hard to undo; the button says what it does. */
export function ConfirmDialog({ onConfirm, confirmLabel, isDanger = false, isPending = false, ...dialog }: Props) {
  const t = useTranslations("ui");
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button variant="quiet" onClick={dialog.onClose}>
            {t("cancel")}
          </Button>
          <Button variant={isDanger ? "danger" : "primary"} isPending={isPending} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
