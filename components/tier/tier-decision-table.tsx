import { useLocale, useTranslations } from "next-intl";
import { FormattedDay } from "@/components/format/formatted-day";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { editionTierName } from "@/lib/edition/edition-tier-name";
import type { TierDecisionKind, TierDecisionReason } from "@/lib/tier/decision";

export type TierDecisionLine = {
  number: number;
  decidedOn: string;
  kind: TierDecisionKind;
  reason: TierDecisionReason;
  before: string | null;
  after: string;
  editionId: string;
};

const isMove = ({ before, after }: TierDecisionLine): boolean => before !== null && before !== after;

/** Every tier decision, each with a link to its proof under `base`. */
export function TierDecisionTable({ decisions, base }: { decisions: TierDecisionLine[]; base: string }) {
  const t = useTranslations("tier");
  const locale = useLocale();
  const columns: Column<TierDecisionLine>[] = [
    {
      id: "day",
      header: t("columns.day"),
      isRowHeader: true,
      cell: ({ decidedOn }) => <FormattedDay on={decidedOn} />,
    },
    {
      id: "level",
      header: t("columns.tier"),
      cell: (line) => {
        const after = editionTierName(line.editionId, line.after, locale);
        const before = editionTierName(line.editionId, line.before, locale);
        return <strong className="font-semibold">{isMove(line) ? t("from-to", { before, after }) : after}</strong>;
      },
    },
    {
      id: "why",
      header: t("columns.why"),
      cell: ({ kind, reason }) => (
        <>
          {t(`kinds.${kind}`)} <span className="block text-soft text-sm">{t(`reasons.${reason}`)}</span>
        </>
      ),
    },
    {
      id: "proof",
      header: t("columns.proof"),
      align: "end",
      cell: ({ number }) => (
        <Link href={`${base}/${number}`} className="underline decoration-rule underline-offset-4">
          {t("open-proof", { number })}
        </Link>
      ),
    },
  ];
  return <Table caption={t("decisions")} isCaptionHidden columns={columns} rows={decisions} rowKey={rowKey} />;
}

const rowKey = ({ number }: TierDecisionLine): string => String(number);
