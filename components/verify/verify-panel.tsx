"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, type DragEvent, type RefObject, useEffect, useRef, useState } from "react";
import { FileInput } from "@/components/form/field/file-input";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { type CheckedFile, type TrustAnchors, useVerify } from "./use-verify";
import { VerifyReport } from "./verify-report";

const firstOf = (event: ChangeEvent<HTMLInputElement>): File | null => event.target.files?.[0] ?? null;

function Chooser({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations("verify");
  const locale = useLocale();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <form
      method="post"
      action={`/api/seal/verify?locale=${locale}`}
      encType="multipart/form-data"
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      className={`grid justify-items-start gap-3 border border-dashed px-5 py-7 sm:px-8 ${isOver ? "border-accent bg-wash" : "border-edge"}`}
    >
      <FileInput
        id="agreement-file"
        label={t("file")}
        name="file"
        accept="application/pdf,.pdf"
        onChange={(event) => {
          const file = firstOf(event);
          if (file) onFile(file);
        }}
        isPrimary
      />
      <span className="text-soft max-sm:hidden">{t("drop")}</span>
      <noscript>
        <p className="measure mb-3 text-soft text-sm">{t("no-script")}</p>
        <Button type="submit" variant="primary">
          {t("send")}
        </Button>
      </noscript>
    </form>
  );
}

function OwnRoots({ onFile }: { onFile: (file: File | null) => void }) {
  const t = useTranslations("verify.root");
  return (
    <Disclosure summary={t("own")}>
      <FileInput
        id="own-roots"
        label={t("own")}
        help={t("help")}
        isLabelHidden
        accept=".pem,.crt,.cer"
        onChange={(event) => onFile(firstOf(event))}
      />
    </Disclosure>
  );
}

function Outcome({ checked, place }: { checked: CheckedFile; place: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations("verify");
  const sentence = { busy: t("busy"), unreadable: t("unreadable"), "no-crypto": t("no-crypto") };
  return (
    <div ref={place} tabIndex={-1} role="status" className="outline-none">
      {checked.is === "done" ? <VerifyReport {...checked} /> : null}
      {checked.is === "busy" ? <p className="py-4">{sentence.busy}</p> : null}
      {checked.is === "unreadable" || checked.is === "no-crypto" ? (
        <Note tone="danger">{sentence[checked.is]}</Note>
      ) : null}
      {checked.is === "wrong-roots" ? <Note tone="danger">{t("root.wrong")}</Note> : null}
    </div>
  );
}

/** Lets the reader choose or drop a sealed agreement and shows the result; without JavaScript the form is sent. */
export function VerifyPanel({ trust: programme }: { trust: TrustAnchors }) {
  const { checked, check, trust } = useVerify(programme);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checked.is === "done") place.current?.focus();
  }, [checked.is]);
  return (
    <div className="grid gap-4 pb-10">
      <Chooser onFile={(file) => void check(file)} />
      <OwnRoots onFile={(file) => void trust(file)} />
      <Outcome checked={checked} place={place} />
    </div>
  );
}
