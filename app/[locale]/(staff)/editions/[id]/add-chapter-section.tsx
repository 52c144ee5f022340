import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Edition } from "@/lib/edition/edition";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { localName } from "@/lib/i18n/names";
import { AddChapterForm } from "./add-chapter-form";
import { useKindName } from "./use-kind-name";

type Props = { row: { id: string; rowVersion: number }; edition: Edition };

/** The form for another tier or competency, below the existing ones. */
export function AddChapterSection({ row, edition }: Props) {
  const t = useTranslations("edition.chapter");
  const locale = useLocale();
  const tiers = edition.tiers.map(({ id, name }) => ({ value: id, label: localName(name, locale) }));
  const nameOfKind = useKindName(edition);
  const kinds = competencyKinds.map((value) => ({ value, label: nameOfKind(value) }));
  return (
    <Disclosure summary={t("add")}>
      <AddChapterForm key={row.rowVersion} row={row} tiers={tiers} kinds={kinds} />
    </Disclosure>
  );
}
