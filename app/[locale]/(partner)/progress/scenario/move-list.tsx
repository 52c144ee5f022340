"use client";

import { useTranslations } from "next-intl";
import { useMovePhrase } from "@/components/scenario/use-move-phrase";
import { Button } from "@/components/ui/button";
import { X } from "@/components/ui/icons";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import type { Edition } from "@/lib/edition/edition";
import { textOfMoves } from "@/lib/plan/scenario/move";
import { hoursOf } from "@/lib/plan/scenario/play";
import type { useScenario } from "./use-scenario";

type Props = { ground: ScenarioGround; edition: Edition; scenario: ReturnType<typeof useScenario> };

/** The steps of the simulation in order, with their hours; each can be removed. */
export function MoveList({ ground, edition, scenario }: Props) {
  const t = useTranslations("scenario");
  const phrase = useMovePhrase(ground.names, edition.currency);
  const { moves, remove, replace } = scenario;
  return (
    <section aria-labelledby="played">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="played" className="text-2xl">
          {t("played")}
        </h2>
        <p className="figure text-soft">{t("hours", { hours: hoursOf(moves, edition) })}</p>
      </div>
      {moves.length === 0 ? <p className="border-rule border-y py-4 text-soft">{t("nothing")}</p> : null}
      <ol className="border-rule not-empty:border-b">
        {moves.map((move, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same move may be played twice, its place is what it is
            key={`${place} ${textOfMoves([move])}`}
            className="flex items-center justify-between gap-4 border-rule border-t py-1"
          >
            <span>{phrase(move)}</span>
            <span className="flex items-center gap-3">
              <span className="figure whitespace-nowrap text-soft text-sm">
                {hoursOf([move], edition) > 0 ? t("hours", { hours: hoursOf([move], edition) }) : null}
              </span>
              <button
                type="button"
                className="inline-flex size-11 items-center justify-center text-soft hover:text-danger"
                onClick={() => remove(place)}
                aria-label={t("remove", { move: phrase(move) })}
              >
                <X aria-hidden className="size-[18px]" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      {moves.length > 1 ? (
        <Button variant="quiet" size="sm" className="mt-2" onClick={() => replace([])}>
          {t("clear")}
        </Button>
      ) : null}
    </section>
  );
}
