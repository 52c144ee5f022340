import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import { annexLetter } from "@/lib/agreement/document/annex";
import type { Edition } from "@/lib/edition/edition";
import { modelValues } from "@/lib/editor/activity-values";
import { localName } from "@/lib/i18n/names";
import { modelsIn } from "@/lib/partner/models";
import { DropPartButton } from "./drop-part-button";
import { ModelForm } from "./model-form";

type Props = { edition: Edition; row: { id: string; rowVersion: number } | null };

/** How companies can do business under an edition; in a draft, with the forms that add, change and remove. */
export function EditionModels({ edition, row }: Props) {
  const t = useTranslations("edition.activity");
  const locale = useLocale();
  return (
    <Section title={t("models")} id="models" lead={t("models-lead")}>
      <ul className="border-rule border-t">
        {modelsIn(edition).map(({ id, name: names, annex }) => {
          const name = localName(names, locale);
          return (
            <li key={id} className="grid gap-1 border-rule border-b py-3">
              <span className="font-medium">{name}</span>
              <span className="text-soft">{annex ? t("annex", { letter: annexLetter[annex] }) : t("no-annex")}</span>
              {row ? (
                <Disclosure summary={t("change", { name })}>
                  <div className="grid gap-4 py-2 pl-4">
                    <ModelForm key={row.rowVersion} row={row} values={modelValues(edition, id)} />
                    <DropPartButton row={row} list="businessModels" word={id} name={name} />
                  </div>
                </Disclosure>
              ) : null}
            </li>
          );
        })}
      </ul>
      {row ? (
        <Disclosure summary={t("add-model")}>
          <div className="py-2 pl-4">
            <ModelForm key={row.rowVersion} row={row} values={modelValues(edition, "")} />
          </div>
        </Disclosure>
      ) : null}
    </Section>
  );
}
