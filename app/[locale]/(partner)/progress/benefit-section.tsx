import { useTranslations } from "next-intl";
import { useBenefitAmount } from "@/components/benefit/use-benefit-amount";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import type { Progress } from "@/db/queries/tier/progress";
import type { Benefit } from "@/lib/benefit/benefit";
import type { Locale } from "@/lib/i18n/locale";
import { localName, nameById } from "@/lib/i18n/names";

type Line = { benefit: Pick<Benefit, "id" | "name" | "measure">; amount: number | null };

function Lines({ title, lines, locale }: { title: string; lines: readonly Line[]; locale: Locale }) {
  const say = useBenefitAmount();
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <ul>
        {lines.map(({ benefit, amount }) => (
          <li key={benefit.id} className="ruled">
            <span>{localName(benefit.name, locale)}</span>
            <span className="figure">{say(benefit, amount)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In short, what the current tier gives and what the next would add; nothing where the edition has no benefits. */
export function BenefitSection({ progress, locale }: { progress: Progress; locale: Locale }) {
  const t = useTranslations("benefit");
  const { edition, held, benefits } = progress;
  if (benefits.given.length === 0 && !benefits.next?.added.length) return null;
  const tierName = (id: string): string => nameById(edition.tiers, id, locale);
  const added = benefits.next?.added.map(({ benefit, after }) => ({ benefit, amount: after })) ?? [];
  const all = (
    <ButtonLink href="/benefits" variant="secondary" size="sm">
      {t("gives.see")}
    </ButtonLink>
  );
  return (
    <Section id="benefits" title={t("title")} aside={all}>
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        <Lines title={t("gives.title", { tier: tierName(held.tier) })} lines={benefits.given} locale={locale} />
        {benefits.next ? (
          <Lines title={t("adds.title", { tier: tierName(benefits.next.tier) })} lines={added} locale={locale} />
        ) : null}
      </div>
    </Section>
  );
}
