"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KnownFile } from "@/components/form/source/form-source";
import { FileText, X } from "@/components/ui/icons";
import { megabytes } from "./megabytes";

type Props = { file: KnownFile; onRemove: () => void; onRemovePage: (before: KnownFile) => void };

/** The file of a field: what it is called, how heavy it is, how many photographs it holds, and how to be rid of it. */
export function Attached({ file, onRemove, onRemovePage }: Props) {
  const t = useTranslations("form.file");
  const locale = useLocale();
  const { name, size, before, pages = 1, held } = file;
  const said = [pages > 1 ? t("pages", { pages }) : "", size > 0 ? megabytes(size, locale) : ""].filter(Boolean);
  return (
    <div className="border-rule border-y py-1.5">
      <p className="flex items-center gap-2.5">
        <FileText aria-hidden className="size-5 shrink-0 text-accent" />
        <span className="min-w-0 flex-1">
          <span className="block truncate">{name || t("attached")}</span>
          {said.length > 0 ? <span className="text-soft text-sm">{said.join(" · ")}</span> : null}
        </span>
        <button
          type="button"
          onClick={onRemove}
          aria-label={t("remove", { name: name || t("attached") })}
          className="inline-grid size-9 shrink-0 place-items-center text-soft hover:text-danger touch:size-11"
        >
          <X aria-hidden className="size-4" />
        </button>
      </p>
      {held ? <p className="pl-7.5 text-risk text-sm">{t("held")}</p> : null}
      {before ? (
        <button
          type="button"
          onClick={() => onRemovePage(before)}
          className="pl-7.5 text-sm underline underline-offset-4 touch:min-h-11"
        >
          {t("remove-page", { page: pages })}
        </button>
      ) : null}
    </div>
  );
}
