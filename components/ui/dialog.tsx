"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { X } from "@/components/ui/icons";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  footer?: ReactNode;
  isWide?: boolean;
  children?: ReactNode;
};

/** The browser's own modal dialog: it keeps the focus, Escape closes it, the page behind it cannot be used. */
export function Dialog({ isOpen, onClose, title, description, footer, isWide = false, children }: Props) {
  const t = useTranslations("ui");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-about` : undefined}
      className={`appears max-h-[85dvh] w-[min(100%-2rem,var(--wide))] border border-rule bg-paper text-ink backdrop:bg-veil max-sm:mb-0 max-sm:w-full max-sm:max-w-none ${isWide ? "[--wide:52rem]" : "[--wide:34rem]"}`}
    >
      {isOpen ? (
        <div className="grid gap-5 p-6">
          <header className="flex items-start justify-between gap-4">
            <h2 id={`${id}-title`} className="text-2xl">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={t("close")}
              className="-m-2 inline-grid size-11 shrink-0 place-items-center text-soft hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </button>
          </header>
          {description ? (
            <div id={`${id}-about`} className="text-soft">
              {description}
            </div>
          ) : null}
          {children}
          {footer ? <footer className="flex flex-wrap justify-end gap-3">{footer}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}
