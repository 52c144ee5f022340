"use client";

import { useTranslations } from "next-intl";
import { useRefusalSentence } from "@/components/form/source/sentences";
import { CircleAlert } from "@/components/ui/icons";
import type { Upload } from "./use-upload";

type Props = { upload: Upload; onCancel: () => void; onRetry: () => void };

const actionLook = "font-semibold underline underline-offset-4 touch:min-h-11";

/** How far a file got, or why it was not taken and what to do. */
export function UploadProgress({ upload, onCancel, onRetry }: Props) {
  const t = useTranslations("form.file");
  const sentence = useRefusalSentence();
  if (upload.is === "sending") {
    const percent = Math.round(upload.share * 100);
    return (
      <div className="grid gap-1">
        <div className="flex items-baseline justify-between gap-4 text-sm">
          <span className="min-w-0 truncate">{t("sending", { name: upload.name, percent })}</span>
          <button type="button" className={actionLook} onClick={onCancel}>
            {t("cancel")}
          </button>
        </div>
        <progress
          max={100}
          value={percent}
          aria-label={t("sending", { name: upload.name, percent })}
          data-drawn
          className="h-1 w-full appearance-none [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent"
        />
      </div>
    );
  }
  if (upload.is === "failed")
    return (
      <div role="alert" className="flex gap-2 text-danger">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <p>
          {upload.name} – {sentence(upload.code, upload.params)}{" "}
          {upload.canRetry ? (
            <button type="button" className={actionLook} onClick={onRetry}>
              {t("retry")}
            </button>
          ) : null}
        </p>
      </div>
    );
  return null;
}
