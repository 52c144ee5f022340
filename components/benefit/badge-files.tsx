import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Download } from "@/components/ui/icons";

/** The badge as files, for light and for dark backgrounds. */
export function BadgeFiles({ id }: { id: string }) {
  const t = useTranslations("benefit.badge");
  const locale = useLocale();
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className="flex flex-wrap gap-x-8 gap-y-3">
        {(["light", "dark"] as const).map((look) => (
          <li key={look}>
            <a
              href={`/api/benefits/${id}/badge?look=${look}&locale=${locale}`}
              download={`badge-${look}.svg`}
              className="inline-flex items-center gap-2 text-accent underline underline-offset-4 touch:min-h-11"
            >
              <Download aria-hidden className="size-4 shrink-0" />
              {t(look)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
