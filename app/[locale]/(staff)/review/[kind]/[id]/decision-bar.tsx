"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Check, ChevronLeft, ChevronRight, MessageSquareReply, X } from "@/components/ui/icons";
import type { ReviewNoun } from "@/lib/review/entry";

type Props = {
  noun: ReviewNoun;
  isOpen: boolean;
  isSending: boolean;
  onAccept: () => void;
  onAsk: () => void;
  onReject: () => void;
  previous: string | null;
  next: string | null;
  children: ReactNode;
};

const mark = "size-4 shrink-0";
const place =
  "sticky bottom-0 z-20 mt-8 flex items-center gap-3 border-rule border-t bg-paper py-3 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] max-sm:gap-2 max-sm:px-3 max-sm:py-2";

/** Buttons for the three answers on the left, previous and next item on the right. */
export function DecisionBar({ noun, isOpen, isSending, onAccept, onAsk, onReject, previous, next, children }: Props) {
  const t = useTranslations("review");
  return (
    <section aria-label={t("decision")} data-screen-only data-foot-bar className={place}>
      {isOpen ? (
        <>
          <Button
            variant="primary"
            isPending={isSending}
            onClick={onAccept}
            icon={<Check aria-hidden className={mark} />}
            aria-keyshortcuts="a"
          >
            {t(`${noun}.accept`)}
          </Button>
          <Button onClick={onAsk} icon={<MessageSquareReply aria-hidden className={mark} />} aria-keyshortcuts="r">
            <span className="max-sm:sr-only">{t("ask")}</span>
          </Button>
          <Button variant="danger" onClick={onReject} icon={<X aria-hidden className={mark} />} aria-keyshortcuts="x">
            <span className="max-sm:sr-only">{t(`${noun}.reject`)}</span>
          </Button>
        </>
      ) : null}
      <span className="flex-1" />
      {children}
      {previous ? (
        <ButtonLink href={previous} aria-label={t("previous")} aria-keyshortcuts="k">
          <ChevronLeft aria-hidden className={mark} />
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink href={next} aria-label={t("next")} aria-keyshortcuts="j">
          <ChevronRight aria-hidden className={mark} />
        </ButtonLink>
      ) : null}
    </section>
  );
}
