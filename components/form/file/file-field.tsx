"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, type RefObject, useRef } from "react";
import { type FieldProps, OptionalMark } from "@/components/form/field/field-frame";
import { FieldFault, FieldHelp } from "@/components/form/field/field-parts";
import type { KnownFile } from "@/components/form/source/form-source";
import { useField, useFieldValue } from "@/components/form/source/use-field";
import { Button } from "@/components/ui/button";
import { Camera, Paperclip } from "@/components/ui/icons";
import { largestFile } from "@/lib/file/kind";
import { Attached } from "./attached";
import { megabytes } from "./megabytes";
import { UploadProgress } from "./upload-progress";
import { usePages } from "./use-pages";

type Props = FieldProps & {
  /** What the picker offers; the server decides. */
  accept?: string;
  hasCamera?: boolean;
  initial?: KnownFile | null | undefined;
};

const press = (element: RefObject<HTMLInputElement | null>) => () => element.current?.click();

/** The camera of a phone: the first photograph, or the next page of a file. */
function CameraButton({ label, camera }: { label: string; camera: RefObject<HTMLInputElement | null> }) {
  return (
    <Button
      size="sm"
      className="not-touch:hidden!"
      icon={<Camera aria-hidden className="size-4" />}
      onClick={press(camera)}
    >
      {label}
    </Button>
  );
}

/**
 * A proof: sent at once, so that the form only carries its id. On a phone it may come straight from the camera, page by
 * page, and wait there for a line.
 */
export function FileField({ accept = ".pdf,.png,.jpg,.jpeg", hasCamera = false, initial, ...field }: Props) {
  const { name, label, help, isOptional, className = "", error } = field;
  const t = useTranslations("form.file");
  const locale = useLocale();
  const { id, source, fault, aria, start, wire } = useField({ name, label, help: true, error });
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const value = useFieldValue(source, name);
  const known = typeof value === "string" && value ? value : null;
  const found = known ? (source?.files.current[known] ?? (initial?.id === known ? initial : null)) : null;
  const file = known ? (found ?? { id: known, name: "", size: 0 }) : null;
  const { upload, replace, append, choose, cancel, retry } = usePages(source, name);
  const taking = (take: (files: readonly File[]) => void) => (event: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(event.target.files ?? [])];
    event.target.value = "";
    take(picked);
  };
  const pick = { type: "file", tabIndex: -1, "aria-hidden": true, className: "hidden" } as const;

  return (
    <div className={`grid content-start gap-2 ${className}`}>
      <span id={`${id}-label`} className="font-semibold">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </span>
      <input type="hidden" {...wire} {...start} />
      {file && upload.is !== "sending" ? (
        <Attached file={file} onRemove={() => choose(null)} onRemovePage={choose} />
      ) : null}
      <UploadProgress upload={upload} onCancel={cancel} onRetry={retry} />
      <div className="flex flex-wrap gap-2.5">
        <Button
          id={id}
          size="sm"
          aria-describedby={aria["aria-describedby"]}
          aria-label={`${label} – ${t(known ? "replace" : "choose")}`}
          icon={<Paperclip aria-hidden className="size-4" />}
          onClick={press(picker)}
        >
          {t(known ? "replace" : "choose")}
        </Button>
        {hasCamera ? (
          <CameraButton label={t(file || upload.is === "sending" ? "add-page" : "photo")} camera={camera} />
        ) : null}
      </div>
      <input {...pick} ref={picker} accept={accept} multiple={hasCamera} onChange={taking(replace)} />
      {hasCamera ? (
        <input
          {...pick}
          ref={camera}
          accept="image/*"
          capture="environment"
          onChange={taking((files) => append(files, file))}
        />
      ) : null}
      <FieldFault id={id} fault={fault} />
      <FieldHelp id={id} help={help ?? t("types", { types: typesOf(accept), size: megabytes(largestFile, locale) })} />
    </div>
  );
}

const typesOf = (accept: string): string =>
  [...new Set(accept.split(",").map((one) => one.trim().replace(/^\./, "").replace("jpeg", "jpg").toUpperCase()))].join(
    ", ",
  );
