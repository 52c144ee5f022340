import { useTranslations } from "next-intl";

const steps = [
  { year: "2010", key: "calendar-2010" },
  { year: "2019", key: "calendar-2019" },
  { year: "2019", key: "calendar-end" },
  { year: "2020", key: "calendar-2020" },
] as const;

/** The dates of the change from one programme to the next, as announced. */
export function LandingCalendar() {
  const t = useTranslations("landing");
  return (
    <section className="bg-wash [box-shadow:0_0_0_100vmax_var(--wash)] [clip-path:inset(0_-100vmax)] -mb-16">
      <div className="py-14">
        <h2 className="text-2xl">{t("calendar-title")}</h2>
        <ol className="mt-6 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {steps.map(({ year, key }) => (
            <li key={key} className="border-accent border-t-2 pt-3">
              <p className="figure text-2xl">{year}</p>
              <p className="mt-1 text-soft">{t(key)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
