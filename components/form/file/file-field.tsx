"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, useRef } from "react";
import { type FieldProps, OptionalMark } from "@/components/form/field/field-frame";
import { FieldFault, FieldHelp } from "@/components/form/field/field-parts";
import type { KnownFile } from "@/components/form/source/form-source";
import { useField, useFieldValue } from "@/components/form/source/use-field";
import { Button } from "@/components/ui/button";
import { Camera, FileText, Paperclip, X } from "@/components/ui/icons";
import { largestFile } from "@/lib/file/kind";
import { numberFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { UploadProgress } from "./upload-progress";
import { useUpload } from "./use-upload";

type Props = FieldProps & {
  /** What the picker offers; the server decides. */
  accept?: string;
  hasCamera?: boolean;
  initial?: KnownFile | null | undefined;
};

const megabytes = (bytes: number, locale: Locale): string =>
  numberFormat(locale, {
    style: "unit",
    unit: bytes < 1_000_000 ? "kilobyte" : "megabyte",
    maximumFractionDigits: 1,
  }).format(bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_048_576);

function Attached({ file, onRemove }: { file: KnownFile; onRemove: () => void }) {
  const t = useTranslations("form.file");
  const locale = useLocale();
  return (
    <p className="flex items-center gap-2.5 border-rule border-y py-1.5">
      <FileText aria-hidden className="size-5 shrink-0 text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{file.name || t("attached")}</span>
        {file.size > 0 ? <span className="text-soft text-sm">{megabytes(file.size, locale)}</span> : null}
      </span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t("remove", { name: file.name || t("attached") })}
        className="inline-grid size-9 shrink-0 place-items-center text-soft hover:text-danger touch:size-11"
      >
        <X aria-hidden className="size-4" />
      </button>
    </p>
  );
}

/** A proof: sent at once, so that the form only carries its id. On a phone it may come straight from the camera. */
export function FileField({ accept = ".pdf,.png,.jpg,.jpeg", hasCamera = false, initial, ...field }: Props) {
  const { name, label, help, isOptional, className = "", error } = field;
  const t = useTranslations("form.file");
  const locale = useLocale();
  const { id, source, fault, aria, start, wire } = useField({ name, label, help: true, error });
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const value = useFieldValue(source, name);
  const known = typeof value === "string" && value ? value : null;
  const file = known ? (source?.files.current[known] ?? (initial?.id === known ? initial : null)) : null;

  const choose = (next: KnownFile | null): void => {
    if (source && next) source.files.current = { ...source.files.current, [next.id]: next };
    source?.put(name, next?.id ?? "");
  };
  const expectFile = (arrival: Promise<boolean>): void => {
    const underWay = source?.uploads.current;
    underWay?.set(name, arrival);
    void arrival.then(() => underWay?.get(name) === arrival && underWay.delete(name));
  };
  const { upload, send, cancel, retry } = useUpload({ onSent: choose, onStart: expectFile });
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const [picked] = event.target.files ?? [];
    event.target.value = "";
    if (picked) send(picked);
  };
  const pick = { type: "file", tabIndex: -1, "aria-hidden": true, className: "hidden", onChange: take } as const;

  return (
    <div className={`grid content-start gap-2 ${className}`}>
      <span id={`${id}-label`} className="font-semibold">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </span>
      <input type="hidden" {...wire} {...start} />
      {known && upload.is !== "sending" ? (
        <Attached file={file ?? { id: known, name: "", size: 0 }} onRemove={() => choose(null)} />
      ) : null}
      <UploadProgress upload={upload} onCancel={cancel} onRetry={retry} />
      <div className="flex flex-wrap gap-2.5">
        <Button
          id={id}
          size="sm"
          aria-describedby={aria["aria-describedby"]}
          aria-label={`${label} – ${t(known ? "replace" : "choose")}`}
          icon={<Paperclip aria-hidden className="size-4" />}
          onClick={() => picker.current?.click()}
        >
          {t(known ? "replace" : "choose")}
        </Button>
        {hasCamera ? (
          <Button
            size="sm"
            className="not-touch:hidden!"
            icon={<Camera aria-hidden className="size-4" />}
            onClick={() => camera.current?.click()}
          >
            {t("photo")}
          </Button>
        ) : null}
      </div>
      <input {...pick} ref={picker} accept={accept} />
      {hasCamera ? <input {...pick} ref={camera} accept="image/*" capture="environment" /> : null}
      <FieldFault id={id} fault={fault} />
      <FieldHelp id={id} help={help ?? t("types", { types: typesOf(accept), size: megabytes(largestFile, locale) })} />
    </div>
  );
}

const typesOf = (accept: string): string =>
  [...new Set(accept.split(",").map((one) => one.trim().replace(/^\./, "").replace("jpeg", "jpg").toUpperCase()))].join(
    ", ",
  );
