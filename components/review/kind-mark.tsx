import { useTranslations } from "next-intl";
import { Award, Building2, ChartLine, FileSignature, Gift, PenLine, Scale } from "@/components/ui/icons";
import type { ReviewKind } from "@/lib/review/kind";

const marks = {
  application: Building2,
  credential: Award,
  activity: ChartLine,
  mandate: PenLine,
  benefit: Gift,
  agreement: FileSignature,
  dispute: Scale,
} as const;

/** The kind of declaration, as an icon and a word. */
export function KindMark({ kind, isBriefOnPhone = false }: { kind: ReviewKind; isBriefOnPhone?: boolean }) {
  const t = useTranslations("review.kinds");
  const Mark = marks[kind];
  return (
    <span className="inline-flex items-center gap-2">
      <Mark aria-hidden className="size-4 shrink-0 text-soft" />
      <span className={isBriefOnPhone ? "max-md:sr-only" : ""}>{t(kind)}</span>
    </span>
  );
}
