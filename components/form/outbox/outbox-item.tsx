"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { readDraft, writeDraft } from "@/components/form/draft/draft";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { announce } from "@/components/ui/notices";
import { formatInstant } from "@/lib/i18n/clock";
import { getPathname } from "@/lib/i18n/navigation";
import { forgetWaiting, type Waiting } from "./store";

/** `state`: what is said of it, which the outbox as a whole may know better. */
export type ItemProps = { one: Waiting; state: "sending" | "signed-out" | "refused" | "waiting" };

/** A photograph that the portal did not take would not be taken again: its field is empty when the form is opened. */
const withoutRefused = ({ values, files, code }: Waiting): Pick<Waiting, "values"> => ({
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const isRefused = code?.startsWith("file-") && typeof value === "string" && files[value]?.held;
      return [name, isRefused ? "" : value];
    }),
  ),
});

/** Opens what was refused in its own form again, where each fault is told at its field; never over another draft. */
const useOpen = () => {
  const t = useTranslations("outbox");
  const locale = useLocale();
  return async (one: Waiting): Promise<void> => {
    const { id, draftKey, files, at, path, code } = one;
    const unsureKey = code === "bug" ? { unsureKey: id } : {};
    if (readDraft(draftKey)) return void announce({ text: t("draft-there"), tone: "danger" });
    if (!writeDraft(draftKey, { at, ...withoutRefused(one), files, ...unsureKey }))
      return void announce({ text: t("not-opened"), tone: "danger" });
    await forgetWaiting(id);
    // Loaded anew: it may be the very page that is open.
    location.assign(getPathname({ href: path, locale }));
  };
};

const reasons = ["file-too-large", "file-too-many-pages", "file-quota", "file-gone", "bug"] as const;

/** Why it was refused, as far as its form does not tell it at a field. */
function Reason({ code }: { code: string | undefined }) {
  const t = useTranslations("outbox.reasons");
  const known = reasons.find((one) => one === code) ?? (code?.startsWith("file-") ? "file" : null);
  return known ? <span className="block text-sm">{t(known)}</span> : null;
}

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
        onConfirm={() => void forgetWaiting(one.id)}
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
        {state === "refused" ? <Reason code={one.code} /> : null}
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
