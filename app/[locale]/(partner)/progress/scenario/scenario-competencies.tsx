"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import { nameById } from "@/lib/i18n/names";
import type { SimulatedOutcome } from "@/lib/plan/scenario/outcome";

type Props = { edition: Edition; before: SimulatedOutcome; after: SimulatedOutcome };

const without = (all: string[], others: string[]): string[] => all.filter((one) => !others.includes(one));

/** The competencies that the simulation gains and loses, by name. */
export function ScenarioCompetencies({ edition, before, after }: Props) {
  const t = useTranslations("scenario");
  const locale = useLocale();
  const nameOf = (id: string): string => nameById(edition.competencies, id, locale);
  const lines = [
    { key: "won", ids: without(after.competencies, before.competencies), ink: "text-met" },
    { key: "lost", ids: without(before.competencies, after.competencies), ink: "text-danger" },
  ] as const;
  return (
    <dl className="mt-4 grid gap-1">
      {lines
        .filter(({ ids }) => ids.length > 0)
        .map(({ key, ids, ink }) => (
          <div key={key} className="flex flex-wrap gap-x-3">
            <dt className={`font-semibold ${ink}`}>{t(key)}</dt>
            <dd>{ids.map(nameOf).join(", ")}</dd>
          </div>
        ))}
    </dl>
  );
}
