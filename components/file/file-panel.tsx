"use client";

import { useTranslations } from "next-intl";
import { Button, buttonLook } from "@/components/ui/button";
import { ArrowLeft, Download, Share } from "@/components/ui/icons";
import { PdfPages } from "./pdf-pages";
import { type FetchedFile, useFile } from "./use-file";

type Here = Extract<FetchedFile, { is: "here" }>;

function Content({ file, bytes, url }: Here) {
  const t = useTranslations("ui.file");
  if (file.type === "application/pdf") return <PdfPages title={file.name} file={{ data: bytes }} />;
  // biome-ignore lint/performance/noImgElement: a confidential file must not pass through an image cache
  if (file.type.startsWith("image/")) return <img src={url} alt={file.name} className="w-full border border-rule" />;
  return <p className="border border-rule bg-wash p-6 text-soft">{t("not-shown")}</p>;
}

/** Hands the file to another app, where the browser can; what the person then chooses is theirs. */
const share = (file: File): void => void navigator.share({ files: [file] }).catch(() => undefined);
const canShare = (file: File): boolean => navigator.canShare?.({ files: [file] }) === true;

function Ways({ found }: { found: FetchedFile }) {
  const t = useTranslations("ui.file");
  return (
    <div className="sticky top-0 z-10 flex flex-wrap gap-3 border-rule border-b bg-paper py-3">
      <Button icon={<ArrowLeft aria-hidden className="size-4" />} onClick={() => history.back()}>
        {t("back")}
      </Button>
      {found.is === "here" && canShare(found.file) ? (
        <Button icon={<Share aria-hidden className="size-4" />} onClick={() => share(found.file)}>
          {t("share")}
        </Button>
      ) : null}
      {found.is === "here" ? (
        <a href={found.url} download={found.file.name} className={buttonLook()}>
          <Download aria-hidden className="size-4" />
          {t("save")}
        </a>
      ) : null}
    </div>
  );
}

/** A file within the portal's own frame, for an app without the browser's buttons: seen, shared, saved, and a way back. */
export function FilePanel({ address }: { address: string }) {
  const t = useTranslations("ui.file");
  const found = useFile(address);
  return (
    <div className="grid gap-4 pb-10">
      <Ways found={found} />
      <h1 className="break-words text-2xl" translate={found.is === "here" ? "no" : "yes"}>
        {found.is === "here" ? found.file.name : t("title")}
      </h1>
      {found.is === "fetching" ? <p className="text-soft">{t("fetching")}</p> : null}
      {found.is === "failed" ? <p role="alert">{t("failed")}</p> : null}
      {found.is === "here" ? <Content {...found} /> : null}
    </div>
  );
}
