import { useTranslations } from "next-intl";
import { useAnnouncedRulesSentence } from "@/components/edition/use-announced-rules-sentence";
import { RequirementMeter } from "@/components/evaluate/requirement-meter";
import { Section } from "@/components/layout/section";
import type { ComingView } from "@/db/queries/edition/coming";
import { nextTier, requirementsOf } from "@/lib/evaluate/trace/selectors";
import { pathWith } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

/** The tier under the announced rules, and what the tier above it would require. */
export function AnnouncedRulesOutcome({ coming, locale }: { coming: ComingView; locale: Locale }) {
  const t = useTranslations("edition.coming");
  const sentence = useAnnouncedRulesSentence(coming, locale);
  const { to, next, names, concealed, leftOut, on } = coming;
  const nodeHref = ({ id }: { id: string }) => `${pathWith("/progress/tiers", { on, edition: to.id, node: id })}#as-of`;
  const target = nextTier(to, next.tier) ?? to.tiers.find(({ id }) => id === next.tier);
  return (
    <>
      <p className="mb-8 font-serif text-2xl">{sentence}</p>
      {target ? (
        <Section title={t("missing", { tier: localName(target.name, locale) })}>
          <div className="grid gap-6">
            {requirementsOf(next.trace, target.id).map((node) => (
              <RequirementMeter
                key={node.id}
                node={node}
                words={{ edition: to, locale, names }}
                {...{ concealed, leftOut, nodeHref }}
              />
            ))}
          </div>
        </Section>
      ) : null}
    </>
  );
}
