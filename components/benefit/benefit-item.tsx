import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Benefit } from "@/lib/benefit/benefit";
import { localName } from "@/lib/i18n/names";

type Props = {
  benefit: Pick<Benefit, "id" | "kind" | "name">;
  /** How much, with its period. */
  amount: string;
  isLinked?: boolean;
  children?: ReactNode;
};

/** A benefit in a list: its kind, its name, how much, and what else there is to say. */
export function BenefitItem({ benefit, amount, isLinked = true, children }: Props) {
  const t = useTranslations("benefit.kinds");
  const locale = useLocale();
  const name = localName(benefit.name, locale);
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-rule border-b py-3 sm:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <span className="text-soft text-sm sm:pt-0.5">{t(benefit.kind)}</span>
      <span className="grid gap-0.5">
        {isLinked ? (
          <Link href={`/benefits/${benefit.id}`} className="name-link">
            {name}
          </Link>
        ) : (
          <span className="font-medium">{name}</span>
        )}
        {children}
      </span>
      <span className="figure font-medium">{amount}</span>
    </li>
  );
}
