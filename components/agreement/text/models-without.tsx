import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { modelsWithoutAnnex } from "@/lib/agreement/document/annex";
import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import { listFormat } from "@/lib/i18n/intl";

/** Before a text is published or brought to partners: the business models whose partners would sign without an annex. */
export function ModelsWithout({ template }: { template: AgreementTemplate }) {
  const t = useTranslations("text.publish");
  const model = useTranslations("terms.business-models");
  const locale = useLocale();
  const models = modelsWithoutAnnex(template).map((one) => model(one));
  if (models.length === 0) return null;
  return (
    <div className="mb-6 max-w-3xl">
      <Note tone="risk">
        {t("models-without", { models: listFormat(locale).format(models), count: models.length })}
      </Note>
    </div>
  );
}
