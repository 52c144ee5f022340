"use client";

import { useLocale, useTranslations } from "next-intl";
import { CutOffNote } from "@/components/evaluate/cut-off-note";
import { RequirementMeter } from "@/components/evaluate/requirement-meter";
import { TierChart } from "@/components/tier/tier-chart";
import { CopyButton } from "@/components/ui/copy-button";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import type { Edition } from "@/lib/edition/edition";
import { nextTier } from "@/lib/evaluate/trace/selectors";
import { localName, localNames, nameById } from "@/lib/i18n/names";
import { type Move, scenarioPath } from "@/lib/plan/scenario/move";
import type { SimulatedOutcome } from "@/lib/plan/scenario/outcome";
import { MakePlanForm } from "./make-plan-form";
import { ScenarioCompetencies } from "./scenario-competencies";

type Props = {
  ground: ScenarioGround;
  edition: Edition;
  moves: Move[];
  after: SimulatedOutcome;
  /** Without a line, what is shown is what was known before the last change. */
  isCutOff: boolean;
};

/** The tier that the simulation leads to, competencies gained and lost, and what would still be missing. */
export function ScenarioOutcome({ ground, edition, moves, after, isCutOff }: Props) {
  const t = useTranslations("scenario");
  const locale = useLocale();
  const nameOf = (id: string): string => nameById(edition.tiers, id, locale);
  const next = nextTier(edition, after.tier);
  const hires = Object.fromEntries(
    moves.flatMap((move) =>
      move.move === "hire" ? [[move.person, t("hire", { number: move.person.replace("hire-", "") })]] : [],
    ),
  );
  const words = { edition, locale, names: { ...hires, ...ground.names } } as const;
  return (
    <section aria-labelledby="outcome" className="self-start lg:sticky lg:top-6">
      <h2 id="outcome" className="text-lg text-soft">
        {t("outcome")}
      </h2>
      <p aria-live="polite" className="font-serif text-3xl">
        {nameOf(after.tier)}
      </p>
      <CutOffNote isCutOff={isCutOff} />
      <p className="mb-4 text-soft">{t("today", { tier: nameOf(ground.before.tier) })}</p>
      <TierChart
        company={t("company")}
        tiers={localNames(edition.tiers, locale)}
        current={after.tier}
        here={t("here")}
      />
      <ScenarioCompetencies edition={edition} before={ground.before} after={after} />
      {next ? (
        <>
          <h3 className="mt-6 mb-4 text-xl">{t("missing", { tier: localName(next.name, locale) })}</h3>
          <div className="grid gap-6">
            {after.requirements.map((node) => (
              <RequirementMeter key={node.id} node={node} words={words} leftOut={after.leftOut} />
            ))}
          </div>
        </>
      ) : null}
      <div className="mt-8 flex flex-wrap items-center gap-4 border-rule border-t pt-5">
        {ground.may.plan && moves.length > 0 ? <MakePlanForm moves={moves} /> : null}
        <CopyButton
          label={t("share")}
          textOf={() => `${window.location.origin}${scenarioPath(moves, window.location.pathname)}`}
        />
      </div>
      <p className="mt-2 text-sm text-soft">{t("share-help")}</p>
    </section>
  );
}
