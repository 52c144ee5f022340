import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** What is done to many agreements at once. */
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
