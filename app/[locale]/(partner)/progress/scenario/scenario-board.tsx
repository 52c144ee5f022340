"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import { evaluate } from "@/lib/evaluate/evaluate";
import { nameById } from "@/lib/i18n/names";
import type { Move } from "@/lib/plan/scenario/move";
import { factsAfter } from "@/lib/plan/scenario/play";
import { MoveForm } from "./move-form";
import { MoveList } from "./move-list";
import { ScenarioOutcome } from "./scenario-outcome";
import { StartFrom } from "./start-from";
import { useScenario } from "./use-scenario";

type Props = { ground: ScenarioGround; initial: Move[] };

/** The steps of the simulation on the left, the engine's answer on the right. */
export function ScenarioBoard({ ground, initial }: Props) {
  const t = useTranslations("scenario");
  const locale = useLocale();
  const scenario = useScenario(initial);
  const { facts, on, edition } = ground;
  const before = useMemo(() => evaluate(edition, facts, on), [edition, facts, on]);
  const after = useMemo(
    () => evaluate(edition, factsAfter(facts, scenario.moves, on, edition), on),
    [edition, facts, scenario.moves, on],
  );
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[6fr_5fr]">
      <div className="grid content-start gap-8">
        <StartFrom ground={ground} edition={edition} onStart={scenario.replace} />
        <MoveList ground={ground} edition={edition} scenario={scenario} />
        <p aria-hidden className="-mt-4 text-lg lg:hidden">
          {t("then", { tier: nameById(edition.tiers, after.tier, locale) })}
        </p>
        <MoveForm ground={ground} scenario={scenario} />
      </div>
      <ScenarioOutcome ground={ground} edition={edition} moves={scenario.moves} before={before} after={after} />
    </div>
  );
}
