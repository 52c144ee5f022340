import { useTranslations } from "next-intl";
import { FileText, Image as Picture } from "@/components/ui/icons";
import { isViewable } from "@/lib/file/kind";
import { formatSize } from "@/lib/file/size";
import type { Locale } from "@/lib/i18n/locale";

type Props = { proof: { id: string; name: string; size: number; mediaType: string }; locale: Locale };

/** A link to the evidence of a declaration: opened in the browser where it can show it, otherwise downloaded. */
export function EvidenceLink({ proof, locale }: Props) {
  const t = useTranslations("file");
  const isShown = isViewable(proof.mediaType);
  const Icon = proof.mediaType.startsWith("image/") ? Picture : FileText;
  return (
    <a
      href={`/api/files/${proof.id}${isShown ? "?view=1" : ""}`}
      {...(isShown ? { target: "_blank", rel: "noopener" } : { download: proof.name })}
      aria-label={t(isShown ? "open" : "download", { name: proof.name })}
      className="inline-flex max-w-full items-center gap-2 text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong touch:min-h-11"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 break-words">{proof.name}</span>
      <span className="whitespace-nowrap text-soft text-sm">{formatSize(proof.size, locale)}</span>
    </a>
  );
}
