import { useLocale, useTranslations } from "next-intl";
import { OpenedProof } from "@/components/evaluate/opened-proof";
import { Section } from "@/components/layout/section";
import type { ShownProof } from "@/lib/answer/proof";
import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { editionTierName } from "@/lib/edition/edition-tier-name";
import { pathWith } from "@/lib/form/query";
import { localName } from "@/lib/i18n/names";
import { AsOfForm } from "./as-of-form";

export type TierAsOfResult = ShownProof & { on: string; edition: Edition; names: Record<string, string> };

type Props = {
  path: string;
  asked: { on: string; editionId: string; isBadDay: boolean; opened: string | null };
  result: TierAsOfResult | null;
};

function Result({ path, opened, result }: { path: string; opened: string | null; result: TierAsOfResult }) {
  const t = useTranslations("tier.as-of");
  const locale = useLocale();
  const { on, edition, evaluation, names } = result;
  const tier = editionTierName(edition.id, evaluation.tier, locale);
  const words = { edition, locale, names };
  return (
    <div className="mt-6 grid gap-4" role="status">
      <p className="text-xl">
        <strong>{t("result", { tier, day: formatDay(on, locale), edition: localName(edition.name, locale) })}</strong>{" "}
        <span className="text-soft">{t("held", { count: evaluation.competencies.length })}</span>
      </p>
      <OpenedProof
        {...{ proof: result, words, opened }}
        hrefOf={(node, from) =>
          `${pathWith(path, { on, edition: edition.id, node, from: from ? `${from}` : null })}#as-of`
        }
      />
    </div>
  );
}

/** The tier on any day under any edition, asked for by address and answered by the server. */
export function TierAsOf({ path, asked, result }: Props) {
  const t = useTranslations("tier.as-of");
  const { opened, ...form } = asked;
  return (
    <Section id="as-of" title={t("title")} lead={t("lead")}>
      <AsOfForm action={path} {...form} shown={result?.edition} />
      {result ? <Result {...{ path, opened, result }} /> : null}
    </Section>
  );
}
