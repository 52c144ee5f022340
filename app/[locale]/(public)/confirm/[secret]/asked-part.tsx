import { useLocale, useTranslations } from "next-intl";
import { useActivityFacts } from "@/components/activity/use-activity-facts";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { FactList } from "@/components/ui/fact-list";
import type { OpenedLink } from "@/lib/confirmation/link";
import { formatInstant } from "@/lib/i18n/clock";

/** What is to be confirmed, who declared it, until when, and what the answer is for. */
export function AskedPart({ link }: { link: OpenedLink }) {
  const t = useTranslations("confirmation.page");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const { told, partnerName: partner, askedBy: by, vendor, name, expiresAt } = link;
  const facts = [
    { key: "kind", label: t("kind"), value: terms(`activity-kinds.${told.kind}`) },
    ...useActivityFacts(told),
    { key: "by", label: t("declared-by"), value: `${by}, ${partner}`, isName: true },
    { key: "until", label: t("until"), value: formatInstant(expiresAt, locale, timeZone) },
  ];
  return (
    <>
      <header className="grid gap-3">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="measure break-words text-lg text-soft">{t("lead", { name, by, partner, vendor })}</p>
      </header>
      <section aria-labelledby="what" className="grid gap-2">
        <h2 id="what" className="text-xl">
          {t("what")}
        </h2>
        <FactList facts={facts} />
      </section>
      <section aria-labelledby="why" className="grid gap-1">
        <h2 id="why" className="text-xl">
          {t("why")}
        </h2>
        <p className="measure">{t("why-text", { vendor, partner })}</p>
      </section>
    </>
  );
}
