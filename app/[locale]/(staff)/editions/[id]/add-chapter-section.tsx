import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Edition } from "@/lib/edition/edition";
import { localName } from "@/lib/i18n/names";
import { AddChapterForm } from "./add-chapter-form";

type Props = { row: { id: string; rowVersion: number }; edition: Edition };

/** The form for another tier or competency, below the existing ones. */
export function AddChapterSection({ row, edition }: Props) {
  const t = useTranslations("edition.chapter");
  const locale = useLocale();
  const tiers = edition.tiers.map(({ id, name }) => ({ value: id, label: localName(name, locale) }));
  return (
    <Disclosure summary={t("add")}>
      <AddChapterForm key={row.rowVersion} row={row} tiers={tiers} />
    </Disclosure>
  );
}
