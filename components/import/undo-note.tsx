import { useTranslations } from "next-intl";
import type { ImportKind } from "@/lib/import/kind";
import { keptDays } from "@/lib/import/limits";

/** How long an import can be taken back once it is entered. */
export function UndoNote({ kind }: { kind: ImportKind }) {
  const t = useTranslations("import");
  return <p className="measure text-soft text-sm">{t("undoing", { kind, days: keptDays.undo })}</p>;
}
