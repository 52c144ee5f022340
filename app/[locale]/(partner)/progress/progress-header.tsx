import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import type { Progress } from "@/db/queries/tier/progress";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";

/** The title with company and day, and the main action. */
export function ProgressHeader({ progress, locale }: { progress: Progress; locale: Locale }) {
  const t = useTranslations("progress");
  const lead = t("lead", { company: progress.partner.name, day: formatDay(progress.on, locale) });
  const declare = progress.may.declareCredential ? (
    <ButtonLink href="/people/credentials/new" variant="primary">
      {t("declare")}
    </ButtonLink>
  ) : null;
  return <PageHeader title={t("title")} lead={lead} action={declare} />;
}
