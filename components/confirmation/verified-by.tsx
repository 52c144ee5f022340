import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import type { VerifiedBy } from "@/lib/confirmation/said";
import { formatInstant } from "@/lib/i18n/clock";

type Props = { verifiedBy: VerifiedBy | null };

/** By whose word a declaration is verified: the customer's, or a reviewer's who says why without it. */
export function VerifiedByLine({ verifiedBy }: Props) {
  const t = useTranslations("confirmation.proof");
  const locale = useLocale();
  const timeZone = useReaderZone();
  if (verifiedBy?.who === "customer")
    return <p>{t("customer", { on: formatInstant(verifiedBy.at, locale, timeZone) })}</p>;
  if (!verifiedBy?.because) return null;
  return (
    <p className="measure whitespace-pre-line break-words">
      {t("staff", { by: verifiedBy.by, reason: verifiedBy.because })}
    </p>
  );
}
