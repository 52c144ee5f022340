"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { CutOffNote } from "@/components/evaluate/cut-off-note";
import { RequirementMeter } from "@/components/evaluate/requirement-meter";
import { useEngine } from "@/components/evaluate/use-engine";
import { TierChart } from "@/components/tier/tier-chart";
import { ButtonLink } from "@/components/ui/button-link";
import { type Assessment, assessmentFacts } from "@/lib/application/assessment";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { nextTier } from "@/lib/evaluate/trace/selectors";
import { localName, localNames, nameById } from "@/lib/i18n/names";
import type { SimulatedOutcome } from "@/lib/plan/scenario/outcome";

const namesOf = (told: Assessment, numbered: (number: number) => string): Record<string, string> =>
  Object.fromEntries(told.people.map(({ name }, index) => [`p${index + 1}`, name || numbered(index + 1)]));

type Props = {
  told: Assessment;
  edition: Edition;
  on: Day;
  /** What the server said of a company of which nothing is told, and whether that is so. */
  first: SimulatedOutcome;
  isFirst: boolean;
  /** Without a line, what was told earlier could not be read yet. */
  isCutOff: boolean;
};

/** The tier that the company would have and what the next one requires, computed in this browser. */
export function AssessmentResult({ told, edition, on, first, isFirst, isCutOff }: Props) {
  const t = useTranslations("assessment");
  const locale = useLocale();
  const { value: engine, isCutOff: isEngineCutOff } = useEngine(!isFirst);
  const outcome = useMemo(
    () => (isFirst ? null : engine?.outcomeOf(edition, assessmentFacts(told, on, edition.currency), on, [])) ?? first,
    [engine, told, edition, on, first, isFirst],
  );
  const nameOf = (id: string): string => nameById(edition.tiers, id, locale);
  const next = nextTier(edition, outcome.tier);
  const words = { edition, locale, names: namesOf(told, (number) => t("person", { number })) } as const;
  return (
    <section aria-labelledby="result" className="self-start lg:sticky lg:top-6">
      <h2 id="result" className="text-lg text-soft">
        {t("result")}
      </h2>
      <p aria-live="polite" className="font-serif text-3xl">
        {nameOf(outcome.tier)}
      </p>
      <CutOffNote isCutOff={isCutOff || isEngineCutOff} />
      <p className="mb-4 text-soft">{t("result-unsigned")}</p>
      <TierChart company={t("company")} tiers={localNames(edition.tiers, locale)} current={outcome.tier} />
      <h3 className="mt-6 mb-4 text-xl">
        {next ? t("missing", { tier: localName(next.name, locale) }) : t("complete")}
      </h3>
      <div className="grid gap-6">
        {outcome.requirements
          .filter((node) => node.kind !== "agreement")
          .map((node) => (
            <RequirementMeter key={node.id} node={node} words={words} />
          ))}
      </div>
      <div className="mt-8 border-rule border-t pt-5">
        <ButtonLink href="/apply?from=assessment" variant="primary">
          {t("carry")}
        </ButtonLink>
        <p className="mt-2 text-sm text-soft">{t("carry-help")}</p>
      </div>
    </section>
  );
}
