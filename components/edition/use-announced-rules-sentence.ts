import { useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import { heightOf } from "@/lib/evaluate/trace/selectors";

type Levels = { to: Edition; from: Edition; now: { tier: string }; next: { tier: string } };

/** What announced rules would do to the tier, in one sentence. */
export const useAnnouncedRulesSentence = ({ from, to, now, next }: Levels, locale: "fr" | "en"): string => {
  const t = useTranslations("desk.coming");
  const nameIn = (edition: Edition, id: string): string =>
    edition.tiers.find((tier) => tier.id === id)?.name[locale] ?? id;
  const [before, after] = [nameIn(from, now.tier), nameIn(to, next.tier)];
  const known = heightOf(to, now.tier);
  const climb = heightOf(to, next.tier) - (known < 0 ? heightOf(from, now.tier) : known);
  if (climb === 0) return t("same", { tier: after });
  return t(climb > 0 ? "rises" : "falls", { from: before, to: after });
};
