import { useLocale, useTranslations } from "next-intl";
import type { Story } from "@/lib/edition/story";

/** The programme's dates, as it tells them. */
export function LandingCalendar({ calendar }: { calendar: Story["calendar"] }) {
  const t = useTranslations("landing");
  const locale = useLocale();
  // Two lines may say the same.
  const dates = calendar.map((one, at) => ({ ...one, place: at }));
  return (
    <section className="bg-wash [box-shadow:0_0_0_100vmax_var(--wash)] [clip-path:inset(0_-100vmax)] -mb-16">
      <div className="py-14">
        <h2 className="text-2xl">{t("calendar-title")}</h2>
        <ol className="mt-6 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {dates.map(({ place, when, says }) => (
            <li key={place} className="border-accent border-t-2 pt-3">
              <p className="figure text-2xl">{when[locale]}</p>
              <p className="mt-1 text-soft">{says[locale]}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
