"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import type { Edition } from "@/lib/edition/edition";
import { nameById } from "@/lib/i18n/names";
import type { Move } from "@/lib/plan/scenario/move";
import { hoursOf } from "@/lib/plan/scenario/play";

type Props = { ground: ScenarioGround; edition: Edition; onStart: (moves: Move[]) => void };

/** The quickest routes, each with a button that puts its steps into the simulation. */
export function StartFrom({ ground, edition, onStart }: Props) {
  const t = useTranslations("scenario");
  const locale = useLocale();
  const ways = ground.ways.filter(({ moves }) => moves.length > 0);
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby="start-from">
      <h2 id="start-from" className="mb-3 text-2xl">
        {t("start")}
      </h2>
      <ul className="flex flex-wrap gap-3">
        {ways.map(({ tier, moves }) => (
          <li key={tier}>
            <Button size="sm" onClick={() => onStart(moves)}>
              {t("start-route", {
                tier: nameById(edition.tiers, tier, locale),
                hours: hoursOf(moves, edition),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
