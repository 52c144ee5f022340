import { useLocale, useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Link } from "@/components/ui/link";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import type { Benefit } from "@/lib/benefit/benefit";
import { localName } from "@/lib/i18n/names";
import type { DeclarationState } from "@/lib/review/state";

type Listed = {
  id: string;
  benefit: Benefit;
  amount: number | null;
  state: DeclarationState;
  submittedAt: Date;
};

/** Requests for benefits, the latest first. */
export function RequestList({ requests }: { requests: readonly Listed[] }) {
  const t = useTranslations("benefit");
  const locale = useLocale();
  if (requests.length === 0) return <p className="text-soft">{t("requests.none")}</p>;
  return (
    <ul aria-label={t("requests.list")} className="border-rule border-t">
      {requests.map(({ id, benefit, amount, state, submittedAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-rule border-b py-3">
          <Link href={`/benefits/requests/${id}`} className="name-link">
            {[localName(benefit.name, locale), benefitAmountText(benefit, amount, locale)].filter(Boolean).join(", ")}
          </Link>
          <DeclarationLabel state={state} label={t(`states.${state}`)} />
          <span className="ml-auto text-soft text-sm">
            <FormattedInstant at={submittedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
