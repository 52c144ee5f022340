import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import type { Locale } from "@/lib/i18n/locale";
import { NextSteps } from "./next-steps";
import { StartForm } from "./start-form";

/** The first step: an address, so that the form can be left and found again. */
export function StartPanel({ locale }: { locale: Locale }) {
  const t = useTranslations("application");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
        <section className="grid content-start gap-6">
          <StartForm locale={locale} />
        </section>
        <NextSteps />
      </div>
    </>
  );
}
