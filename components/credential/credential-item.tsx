import { useLocale, useTranslations } from "next-intl";
import { VerifiedByBadge } from "@/components/badge/verified-by-badge";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { Link } from "@/components/ui/link";
import { credentialName } from "@/lib/credential/name";
import { type Day, formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import type { ListedCredential } from "@/lib/person/listed-person";

/** One certification of a person: name, days and state. */
export function CredentialItem({ credential, today }: { credential: ListedCredential; today: Day }) {
  const t = useTranslations("credential");
  const locale = useLocale();
  const { id, version, earnedOn, expiresOn, state } = credential;
  const expiry = expiresOn
    ? t(expiresOn <= today ? "expired" : "expires", { day: formatLastDay(expiresOn, locale) })
    : t("never-expires");
  return (
    <li className="relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-rule border-b py-3.5 first:border-t hover:bg-wash">
      <div className="grid gap-0.5">
        <Link
          href={`/people/credentials/${id}`}
          translate="no"
          className="font-semibold text-ink underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {[credentialName(credential), version].filter(Boolean).join(" ")}
        </Link>
        <span className="text-soft text-sm">
          {t("earned", { day: formatDay(earnedOn, locale) })} · {expiry}
        </span>
        {credential.byBadge ? <VerifiedByBadge {...credential.byBadge} /> : null}
      </div>
      <DeclarationLabel state={state} />
    </li>
  );
}
