import { useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import type { Locale } from "@/lib/i18n/locale";
import { nameById } from "@/lib/i18n/names";

type Levels = { to: Edition; from: Edition; now: { tier: string }; next: { tier: string } };

/** What new rules would do to a level, in one sentence. */
export const useAnnouncedRulesSentence = ({ from, to, now, next }: Levels, locale: Locale): string => {
  const t = useTranslations("edition.coming");
  const before = nameById(from.tiers, now.tier, locale);
  const after = nameById(to.tiers, next.tier, locale);
  const known = heightOf(to, now.tier);
  const climb = heightOf(to, next.tier) - (known < 0 ? heightOf(from, now.tier) : known);
  if (climb === 0) return t("same", { tier: after });
  return t(climb > 0 ? "rises" : "falls", { from: before, to: after });
};
