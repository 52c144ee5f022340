import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { ImportKind } from "@/lib/import/kind";
import { keptDays } from "@/lib/import/limits";

/** Whether an import can be taken back once it is entered: a warning where it cannot. */
export function UndoNote({ kind }: { kind: ImportKind }) {
  const t = useTranslations("import");
  const sentence = t("undoing", { kind, days: keptDays.undo });
  return kind === "companies" ? (
    <Note tone="risk">{sentence}</Note>
  ) : (
    <p className="measure text-soft text-sm">{sentence}</p>
  );
}
