import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import { annexLetter } from "@/lib/agreement/document/annex";
import { formatLastDay } from "@/lib/date/last-day";

/** The document that could be signed next, and why. */
export function NextDocument({ page }: { page: OwnAgreements }) {
  const t = useTranslations("agreement");
  const locale = useLocale();
  const { next, standing } = page;
  if (!next || next.kind === "full") return null;
  const annexes = next.annexes.map((annex) => t("annex", { letter: annexLetter[annex], title: t(`annexes.${annex}`) }));
  const endsOn = standing[0]?.endsOn;
  const ends = endsOn ? formatLastDay(endsOn, locale) : "";
  return (
    <div className="mb-6">
      <Note tone="plain">{t(`next-lead.${next.kind}`, { annexes: annexes.join(", "), ends })}</Note>
    </div>
  );
}
