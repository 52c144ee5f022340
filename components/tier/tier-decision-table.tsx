import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/format/formatted-day";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { DecisionKind, DecisionReason } from "@/lib/tier/decide-tier";
import { tierName } from "./edition-tier-name";

export type LevelLine = {
  number: number;
  decidedOn: string;
  kind: DecisionKind;
  reason: DecisionReason;
  before: string | null;
  after: string;
  editionId: string;
};

const isMove = ({ before, after }: LevelLine): boolean => before !== null && before !== after;

/** Every decision about a level, each opening onto its proof under `base`. */
export function LevelTable({ decisions, base }: { decisions: LevelLine[]; base: string }) {
  const t = useTranslations("levels");
  const locale = useLocale();
  const columns: Column<LevelLine>[] = [
    { id: "day", header: t("columns.day"), isRowHeader: true, cell: ({ decidedOn }) => <Day on={decidedOn} /> },
    {
      id: "level",
      header: t("columns.level"),
      cell: (line) => {
        const after = tierName(line.editionId, line.after, locale);
        const before = tierName(line.editionId, line.before, locale);
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

const rowKey = ({ number }: LevelLine): string => String(number);
