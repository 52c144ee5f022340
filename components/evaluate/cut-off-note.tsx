import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";

/** Says beside a figure that the line is lost and the figure is therefore the one before the last change. */
export function CutOffNote({ isCutOff }: { isCutOff: boolean }) {
  const t = useTranslations("form");
  return isCutOff ? (
    <Note tone="risk" isAnswer>
      {t("connection-lost")}
    </Note>
  ) : null;
}
