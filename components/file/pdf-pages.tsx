"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { mostPages, type OpenPdf, openPdf } from "./open-pdf";

type Props = { title: string; file: { url: string } | { data: ArrayBuffer }; className?: string };

/** One page, drawn once it comes near the part that is seen. */
function Page({ pdf, number }: { pdf: OpenPdf; number: number }) {
  const t = useTranslations("ui.pdf");
  const place = useRef<HTMLCanvasElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const canvas = place.current;
    if (!canvas) return;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        pdf.draw(number, canvas).then(
          () => canvas.setAttribute("data-state", "drawn"),
          () => setHasFailed(true),
        );
      },
      { rootMargin: "100% 0px" },
    );
    near.observe(canvas);
    return () => near.disconnect();
  }, [pdf, number]);
  if (hasFailed)
    return (
      <p role="alert" className="border border-rule bg-paper p-6">
        {t("page-failed", { number })}
      </p>
    );
  return (
    <canvas
      ref={place}
      role="img"
      aria-label={t("page", { number, of: pdf.pages })}
      style={{ aspectRatio: `1 / ${pdf.shapes[number - 1] ?? Math.SQRT2}` }}
      className="block w-full border border-rule bg-[#fff]"
    />
  );
}

const usePdf = (file: Props["file"]): OpenPdf | "opening" | "failed" => {
  const [pdf, setPdf] = useState<OpenPdf | "opening" | "failed">("opening");
  const key = "url" in file ? file.url : file.data;
  useEffect(() => {
    let isLeft = false;
    let opened: OpenPdf | null = null;
    openPdf(typeof key === "string" ? { url: key } : { data: key.slice(0) }).then(
      (found) => {
        opened = found;
        if (isLeft) found.close();
        else setPdf(found);
      },
      () => isLeft || setPdf("failed"),
    );
    return () => {
      isLeft = true;
      opened?.close();
    };
  }, [key]);
  return pdf;
};

/** The pages of a PDF, drawn by the portal's own reader, so that every browser shows them; a sentence where it cannot. */
export function PdfPages({ title, file, className = "" }: Props) {
  const t = useTranslations("ui.pdf");
  const pdf = usePdf(file);
  if (pdf === "failed")
    return (
      <p role="alert" className="border border-rule bg-wash p-6">
        {t("failed")}
      </p>
    );
  if (pdf === "opening")
    return <p className={`noscript:hidden border border-rule bg-wash p-6 text-soft ${className}`}>{t("opening")}</p>;
  const isCut = pdf.pages > mostPages;
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard reaches what scrolls by the focus
      tabIndex={0}
      className={`grid content-start gap-3 overflow-y-auto bg-wash p-2 ${className}`}
    >
      {pdf.shapes.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <Page key={place} pdf={pdf} number={place + 1} />
      ))}
      {isCut ? <p className="text-soft">{t("more", { shown: mostPages, of: pdf.pages })}</p> : null}
    </section>
  );
}
