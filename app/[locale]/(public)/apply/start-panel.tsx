import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import type { Locale } from "@/lib/i18n/locale";
import { NextSteps } from "./next-steps";
import { StartForm } from "./start-form";

/** The first step: an address, so that the form can be left and found again. */
export function StartPanel({ locale, isGone }: { locale: Locale; isGone: boolean }) {
  const t = useTranslations("application");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
        <section className="grid content-start gap-6">
          {isGone ? (
            <p role="status" className="border-risk border-l-2 bg-risk-wash px-3.5 py-2.5">
              {t("start.gone")}
            </p>
          ) : null}
          <StartForm locale={locale} />
        </section>
        <NextSteps />
      </div>
    </>
  );
}
