import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { modelsWithoutAnnex } from "@/lib/agreement/document/annex";
import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import { listFormat } from "@/lib/i18n/intl";
import { localNames } from "@/lib/i18n/names";
import type { NamedModel } from "@/lib/partner/models";

type Props = { template: AgreementTemplate; models: readonly NamedModel[] };

/** Before a text is published or brought to partners: the business models whose partners would sign without an annex. */
export function ModelsWithout({ template, models: offered }: Props) {
  const t = useTranslations("text.publish");
  const locale = useLocale();
  const models = localNames(modelsWithoutAnnex(template, offered), locale).map(({ name }) => name);
  if (models.length === 0) return null;
  return (
    <div className="mb-6 max-w-3xl">
      <Note tone="risk">
        {t("models-without", { models: listFormat(locale).format(models), count: models.length })}
      </Note>
    </div>
  );
}
