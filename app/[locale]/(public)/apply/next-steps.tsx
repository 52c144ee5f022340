import { useTranslations } from "next-intl";

const steps = ["read", "answer", "account"] as const;

/** What happens after an application is submitted. */
export function NextSteps() {
  const t = useTranslations("application.steps");
  return (
    <section aria-labelledby="next-steps" className="grid content-start gap-3">
      <h2 id="next-steps" className="text-xl">
        {t("title")}
      </h2>
      <ol className="grid gap-3">
        {steps.map((step, place) => (
          <li key={step} className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-rule border-t pt-3">
            <span aria-hidden className="figure text-soft">
              {place + 1}
            </span>
            <span className="measure">{t(step)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
