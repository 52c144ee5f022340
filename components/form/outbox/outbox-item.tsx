"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { writeDraft } from "@/components/form/draft/draft";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { formatInstant } from "@/lib/i18n/clock";
import { getPathname } from "@/lib/i18n/navigation";
import { forgetWaiting, type Waiting } from "./store";

/** `state`: what is said of it, which the outbox as a whole may know better. */
export type ItemProps = { one: Waiting; state: "sending" | "signed-out" | "refused" | "waiting" };

/** Opens what was refused in its own form again, where each fault is told at its field. */
const useOpen = () => {
  const locale = useLocale();
  return async (one: Waiting): Promise<void> => {
    const { draftKey, values, files, at, path } = one;
    if (!writeDraft(draftKey, { at, values, files })) return;
    await forgetWaiting({ ...one, values: {} });
    // Loaded anew: it may be the very page that is open.
    location.assign(getPathname({ href: path, locale }));
  };
};

function Discard({ one }: { one: Waiting }) {
  const t = useTranslations("outbox");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
        {t("discard")}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void forgetWaiting(one)}
        title={t("discard-title", { title: one.title })}
        description={t("discard-note")}
        confirmLabel={t("discard")}
        isDanger
      />
    </>
  );
}

/** A form that waits: what it is, where it stands, and what its reader may do. */
export function Item({ one, state }: ItemProps) {
  const t = useTranslations("outbox");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const open = useOpen();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-rule border-t py-2">
      <p className="min-w-0 flex-1 wrap-anywhere">
        <span className="block font-semibold">{one.title}</span>
        <span className="text-sm">
          {t(`states.${state}`)} · {formatInstant(new Date(one.at), locale, timeZone)}
        </span>
      </p>
      {state === "refused" ? (
        <Button size="sm" onClick={() => void open(one)}>
          {t("open")}
        </Button>
      ) : null}
      {state === "sending" ? null : <Discard one={one} />}
    </li>
  );
}
