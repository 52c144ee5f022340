"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useEngine } from "@/components/evaluate/use-engine";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import { nameById } from "@/lib/i18n/names";
import { type Move, textOfMoves } from "@/lib/plan/scenario/move";
import type { SimulatedOutcome } from "@/lib/plan/scenario/outcome";
import { MoveForm } from "./move-form";
import { MoveList } from "./move-list";
import { ScenarioOutcome } from "./scenario-outcome";
import { StartFrom } from "./start-from";
import { useFacts } from "./use-facts";
import { useScenario } from "./use-scenario";

type Props = { ground: ScenarioGround };

/** What the steps lead to: what the server said of those of the address, and what the engine here says of any others. */
const useOutcome = (ground: ScenarioGround, moves: Move[]): { after: SimulatedOutcome; isCutOff: boolean } => {
  const { edition, on, before, after } = ground;
  const isOfAddress = textOfMoves(moves) === textOfMoves(ground.moves);
  const known = moves.length === 0 ? before : isOfAddress ? after : null;
  const engine = useEngine(known === null);
  const facts = useFacts(ground, known === null);
  const outcome = useMemo(
    () => known ?? (engine.value && facts.value ? engine.value.outcomeOf(edition, facts.value, on, moves) : after),
    [known, engine.value, facts.value, edition, on, moves, after],
  );
  return { after: outcome, isCutOff: engine.isCutOff || facts.isCutOff };
};

/** The steps of the simulation on the left, the engine's answer on the right. */
export function ScenarioBoard({ ground }: Props) {
  const t = useTranslations("scenario");
  const locale = useLocale();
  const scenario = useScenario(ground.moves);
  const { edition } = ground;
  const { after, isCutOff } = useOutcome(ground, scenario.moves);
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
      <ScenarioOutcome {...{ ground, edition, after, isCutOff }} moves={scenario.moves} />
    </div>
  );
}
