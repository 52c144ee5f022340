import { useLocale, useTranslations } from "next-intl";
import { activityWhenText } from "@/lib/activity/when";
import { credentialName } from "@/lib/credential/name";
import { disputeTitle } from "@/lib/dispute/title";
import { countryName } from "@/lib/i18n/country";
import { localName } from "@/lib/i18n/names";
import type { DeclarationSummary } from "@/lib/review/declaration";

/** What is declared, in one line. */
export function DeclarationPhrase({ claim }: { claim: DeclarationSummary }) {
  const t = useTranslations("review");
  const terms = useTranslations("terms");
  const locale = useLocale();
  switch (claim.kind) {
    case "application":
      return [claim.company, claim.country && countryName(claim.country, locale)].filter(Boolean).join(", ");
    case "credential":
      return `${credentialName(claim)}, ${claim.person}`;
    case "activity": {
      const on = activityWhenText(claim.activity, claim.on, locale);
      return [terms(`activity-kinds.${claim.activity}`), claim.customer, on].filter(Boolean).join(", ");
    }
    case "mandate":
      return `${claim.person}, ${claim.capacity}`;
    case "benefit":
      return localName(claim.name, locale);
    case "agreement":
      return t("annexes", { count: claim.annexes.length });
    case "dispute":
      return t("disputed", { title: disputeTitle(claim.edition, claim.node, locale) });
  }
}
