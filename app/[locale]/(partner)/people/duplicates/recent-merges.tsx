import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Section } from "@/components/layout/section";
import type { RecentMerge } from "@/db/queries/person/duplicates";
import { unmergePeopleAction } from "./actions";

/** The last merges whose record nobody changed since. */
export function RecentMerges({ merges }: { merges: readonly RecentMerge[] }) {
  const t = useTranslations("person.duplicates");
  if (merges.length === 0) return null;
  return (
    <div className="mt-10">
      <Section title={t("recent")}>
        <ul className="border-rule border-t">
          {merges.map(({ id, name, mergedName, mergedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-4 border-rule border-b py-3">
              <p>
                <span translate="no" className="font-semibold">
                  {t("recent-line", { name, mergedName })}
                </span>{" "}
                <span className="text-soft text-sm">
                  <FormattedInstant at={mergedAt} />
                </span>
              </p>
              <PressForm action={unmergePeopleAction} hidden={{ id }} label={t("undo")} variant="secondary" />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
