import { useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";

/** A sample of the list, for companies that have declared nothing yet. */
export function ActivityExample() {
  const t = useTranslations("activity");
  const terms = useTranslations("terms");
  return (
    <div className="grid gap-3">
      <p className="grid gap-0.5">
        <span className="font-semibold">{terms("activity-kinds.cloud-service")}</span>
        <span>{t("points", { count: 1900 })}</span>
        <DeclarationLabel state="verified" />
      </p>
      <p className="grid gap-0.5">
        <span className="font-semibold">{terms("activity-kinds.deployment")}</span>
        <DeclarationLabel state="declared" />
      </p>
    </div>
  );
}
