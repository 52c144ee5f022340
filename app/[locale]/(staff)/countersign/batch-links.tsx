import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** Links to campaigns and to the batches: who may not countersign finds the earlier ones there. */
export function BatchLinks({ mayCountersign }: { mayCountersign: boolean }) {
  const t = useTranslations("batch");
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href="/campaigns">{t("campaigns")}</ButtonLink>
      <ButtonLink href="/countersign/batch" variant={mayCountersign ? "primary" : "secondary"}>
        {t(mayCountersign ? "together" : "earlier")}
      </ButtonLink>
    </div>
  );
}
