import { useTranslations } from "next-intl";
import { PdfPages } from "@/components/file/pdf-pages";
import { Download, ExternalLink } from "@/components/ui/icons";
import type { DeclarationEvidence } from "@/lib/review/declaration";
import type { ReviewNoun } from "@/lib/review/entry";

const tall = "h-[60vh] min-h-80 lg:h-[72vh]";
const frame = "w-full border border-rule bg-wash";

function Drawn({ proof, title }: { proof: DeclarationEvidence; title: string }) {
  const t = useTranslations("review");
  const src = `/api/files/${proof.fileId}?view=1`;
  if (proof.mediaType === "application/pdf")
    return (
      <>
        <PdfPages title={title} file={{ url: src }} className={tall} />
        <noscript>
          <iframe src={`${src}#toolbar=0&navpanes=0&view=FitH`} title={title} className={`${frame} ${tall}`} />
        </noscript>
      </>
    );
  if (proof.mediaType.startsWith("image/"))
    // biome-ignore lint/performance/noImgElement: a confidential file must not pass through an image cache
    return <img src={src} alt={title} className={`${frame} max-h-[80vh] object-contain`} />;
  return <p className="border border-rule bg-wash p-6 text-soft">{t("proof-not-shown")}</p>;
}

type Props = { proof: DeclarationEvidence | null; noun?: ReviewNoun };

/** The evidence of a declaration, shown in place where the browser can. */
export function EvidenceView({ proof, noun = "declaration" }: Props) {
  const t = useTranslations("review");
  if (!proof) return <p className="border border-dashed border-rule p-6 text-soft">{t(`${noun}.no-proof`)}</p>;
  const title = t("proof-of", { name: proof.name });
  const link = "inline-flex min-h-8 items-center gap-1.5 text-accent underline touch:min-h-11";
  return (
    <figure className="grid gap-2">
      <Drawn proof={proof} title={title} />
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <span className="min-w-0 flex-1 break-all">{proof.name}</span>
        <a className={link} href={`/api/files/${proof.fileId}?view=1`} target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden className="size-4" />
          {t("proof-open")}
        </a>
        <a className={link} href={`/api/files/${proof.fileId}`}>
          <Download aria-hidden className="size-4" />
          {t("proof-download")}
        </a>
      </figcaption>
    </figure>
  );
}
