import { useTranslations } from "next-intl";
import { StateLabel } from "@/components/ui/state-label";

/** Whether the stored file is still the one that the partner signed. */
export function FileState({ isUnchanged }: { isUnchanged: boolean }) {
  const t = useTranslations("batch");
  return <StateLabel state={isUnchanged ? "met" : "risk"} label={t(isUnchanged ? "unchanged" : "changed")} />;
}
