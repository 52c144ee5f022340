import { useLocale, useTranslations } from "next-intl";
import { GrantLines } from "@/components/benefit/grant-lines";
import { useBenefitFacts } from "@/components/benefit/use-benefit-facts";
import type { Benefit } from "@/lib/benefit/benefit";
import { canonicalJson } from "@/lib/digest/canonical-json";
import type { Edition } from "@/lib/edition/edition";
import type { BenefitDifference } from "@/lib/editor/comparison";
import { type Locale, locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

type Props = { one: BenefitDifference; from: Edition; to: Edition };

/** Who gets how much, without where it comes from. */
const grantsOf = ({ measure, grants }: Benefit): string =>
  canonicalJson([measure, grants.map(({ source: _, ...grant }) => grant)]);

/**
 * What a benefit that both editions have says otherwise, besides who gets how much; what reads the same in the reader's
 * language, in the one in which it differs.
 */
const useChangedFacts = ({ before, after }: BenefitDifference) => {
  const facts = useBenefitFacts();
  const locale = useLocale();
  if (!before || !after) return [];
  const changedIn = (language: Locale) => {
    const was = facts(before, language);
    return facts(after, language).flatMap(({ key, label, said }) => {
      const old = was.find((fact) => fact.key === key)?.said ?? "";
      return old === said ? [] : [{ key, label, before: old, after: said }];
    });
  };
  const changed = new Map([...locales, locale].flatMap(changedIn).map((fact) => [fact.key, fact]));
  return [...changed.values()];
};

/** A benefit that is added, removed or changed: who gets it before and after, and each other fact that changed. */
export function BenefitDifferenceLine({ one, from, to }: Props) {
  const t = useTranslations("terms.changes");
  const locale = useLocale();
  const { before, after } = one;
  const facts = useChangedFacts(one);
  const isSame = before !== null && after !== null && grantsOf(before) === grantsOf(after);
  return (
    <li className="grid gap-x-6 gap-y-1 border-rule border-t py-3 sm:grid-cols-[12rem_1fr]">
      <span>
        <span className="font-medium">{localName((after ?? before)?.name, locale)}</span>{" "}
        <span className="text-soft text-sm">
          {t(before === null ? "added" : after === null ? "removed" : "changed")}
        </span>
      </span>
      <span className="grid gap-2">
        {before && !isSame ? (
          <del className="text-soft">
            <GrantLines benefit={before} edition={from} />
          </del>
        ) : null}
        {after && !isSame ? (
          <ins className="no-underline">
            <GrantLines benefit={after} edition={to} />
          </ins>
        ) : null}
        {facts.map((fact) => (
          <span key={fact.key}>
            {fact.label}
            {": "}
            {fact.before ? <del className="text-soft">{fact.before}</del> : null}
            {fact.before ? " → " : null}
            <ins className="no-underline">{fact.after || "–"}</ins>
          </span>
        ))}
      </span>
    </li>
  );
}
