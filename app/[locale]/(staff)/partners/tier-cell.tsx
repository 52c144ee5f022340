import { useTranslations } from "next-intl";
import { TierLabel } from "@/components/tier/tier-label";
import type { PartnerLine } from "@/db/queries/partner/list";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";
import { nameById } from "@/lib/i18n/names";

type Props = { line: PartnerLine; edition: Edition; locale: Locale };

/** The current tier, and what is earned and could be where that is another; or that the figures could not be made. */
export function TierCell({ line: { tier, earned, tierIfVerified, fault }, edition, locale }: Props) {
  const t = useTranslations("partner");
  const tierName = (id: string) => nameById(edition.tiers, id, locale);
  if (fault !== null) return <span className="text-risk text-sm">{t("fault", { reference: fault })}</span>;
  return (
    <span className="inline-grid">
      <TierLabel edition={edition} tier={tier} />
      {earned === tier ? null : <span className="text-risk text-sm">{t("earned", { tier: tierName(earned) })}</span>}
      {tierIfVerified === earned ? null : (
        <span className="text-soft text-sm">{t("if-verified", { tier: tierName(tierIfVerified) })}</span>
      )}
    </span>
  );
}
