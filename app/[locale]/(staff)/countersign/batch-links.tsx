import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** Links to campaigns and batches. */
export function BatchLinks() {
  const t = useTranslations("batch");
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href="/campaigns">{t("campaigns")}</ButtonLink>
      <ButtonLink href="/countersign/batch" variant="primary">
        {t("together")}
      </ButtonLink>
    </div>
  );
}
