import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Edition } from "@/lib/edition/edition";
import { AddChapterForm } from "./add-chapter-form";

type Props = { row: { id: string; rowVersion: number }; edition: Edition };

/** The form for another tier or competency, below the existing ones. */
export function AddChapterSection({ row, edition }: Props) {
  const t = useTranslations("desk.chapter");
  const locale = useLocale() === "en" ? "en" : "fr";
  const tiers = edition.tiers.map(({ id, name }) => ({ value: id, label: name[locale] }));
  return (
    <Disclosure summary={t("add")}>
      <AddChapterForm key={row.rowVersion} row={row} tiers={tiers} />
    </Disclosure>
  );
}
