import { useLocale, useTranslations } from "next-intl";
import { TraceTree } from "@/components/evaluate/trace-tree";
import { Section } from "@/components/layout/section";
import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { editionTierName } from "@/lib/edition/edition-tier-name";
import type { Evaluation } from "@/lib/evaluate/evaluate";
import { tiersOf } from "@/lib/evaluate/trace/selectors";
import { localName } from "@/lib/i18n/names";
import { AsOfForm } from "./as-of-form";

export type TierAsOfResult = {
  on: string;
  edition: Edition;
  evaluation: Evaluation;
  concealed: string[];
  names: Record<string, string>;
};

type Props = {
  path: string;
  asked: { on: string; editionId: string; isBadDay: boolean };
  result: TierAsOfResult | null;
};

function Result({ result }: { result: TierAsOfResult }) {
  const t = useTranslations("tier.as-of");
  const locale = useLocale();
  const { on, edition, evaluation, concealed, names } = result;
  const tier = editionTierName(edition.id, evaluation.tier, locale);
  const words = { edition, locale, names };
  const shown = tiersOf(evaluation.trace).filter(({ need }) => need > 0);
  return (
    <div className="mt-6 grid gap-4" role="status">
      <p className="text-xl">
        <strong>{t("result", { tier, day: formatDay(on, locale), edition: localName(edition.name, locale) })}</strong>{" "}
        <span className="text-soft">{t("held", { count: evaluation.competencies.length })}</span>
      </p>
      {shown.reverse().map((node) => (
        <TraceTree key={node.id} node={node} words={words} concealed={concealed} />
      ))}
    </div>
  );
}

/** The tier on any day under any edition, asked for by address and answered by the server. */
export function TierAsOf({ path, asked, result }: Props) {
  const t = useTranslations("tier.as-of");
  return (
    <Section id="as-of" title={t("title")} lead={t("lead")}>
      <AsOfForm action={path} {...asked} />
      {result ? <Result result={result} /> : null}
    </Section>
  );
}
