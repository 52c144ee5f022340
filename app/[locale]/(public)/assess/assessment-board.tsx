"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { UserPlus } from "@/components/ui/icons";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { SimulatedOutcome } from "@/lib/plan/scenario/outcome";
import { AssessmentFigures, type ModelChoice } from "./assessment-figures";
import { AssessmentPerson } from "./assessment-person";
import { AssessmentResult } from "./assessment-result";
import { useAssessment } from "./use-assessment";

type Props = { edition: Edition; models: ModelChoice[]; on: Day; first: SimulatedOutcome };

/** The self-assessment: the company on the left, the answer of the engine on the right. */
export function AssessmentBoard({ edition, models, on, first }: Props) {
  const t = useTranslations("assessment");
  const { told, isReading, isCutOff, isFirst, tell, changePerson, addPerson, removePerson, clear } = useAssessment(
    models[0]?.value,
  );
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[6fr_5fr]">
      <form inert={isReading} onSubmit={(event) => event.preventDefault()} className="grid content-start gap-10">
        <section aria-labelledby="people">
          <h2 id="people" className="text-2xl">
            {t("people")}
          </h2>
          <p className="mt-1 mb-4 text-soft">{t("people-help")}</p>
          {told.people.map((person, index) => (
            <AssessmentPerson
              // biome-ignore lint/suspicious/noArrayIndexKey: colleagues have no identity but their place in the list
              key={index}
              index={index}
              person={person}
              edition={edition}
              onChange={(change) => changePerson(index, change)}
              onRemove={() => removePerson(index)}
            />
          ))}
          {told.people.length === 0 ? <p className="border-rule border-t py-4 text-soft">{t("empty")}</p> : null}
          <Button type="button" onClick={addPerson} icon={<UserPlus aria-hidden className="size-4" />}>
            {t("add-person")}
          </Button>
        </section>
        <AssessmentFigures {...{ told, tell, edition, models }} />
        <p className="flex flex-wrap items-center gap-x-6 text-sm text-soft">
          {t("saved")}
          <Button type="button" variant="quiet" size="sm" onClick={clear}>
            {t("clear")}
          </Button>
        </p>
      </form>
      <AssessmentResult {...{ told, edition, on, first, isFirst, isCutOff }} />
    </div>
  );
}
