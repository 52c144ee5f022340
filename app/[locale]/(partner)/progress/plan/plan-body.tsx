import { useLocale, useTranslations } from "next-intl";
import { MeterBar } from "@/components/evaluate/meter-bar";
import { Section } from "@/components/layout/section";
import { useMovePhrase } from "@/components/scenario/use-move-phrase";
import type { PlanView } from "@/db/queries/tier/plan";
import { saidKind } from "@/lib/activity/kind";
import { type Day, formatDay } from "@/lib/date/day";
import { EndPlanButton } from "./end-plan-button";
import { PlanStep } from "./plan-step";

type Props = { view: PlanView; plan: NonNullable<PlanView["plan"]>; today: Day };

/** How much of the plan is done, and every step in order. */
export function PlanBody({ view, plan, today }: Props) {
  const t = useTranslations("scenario.planned-page");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const phrase = useMovePhrase(view.names, view.currency);
  // Of a step about revenue, who may not see revenue learns no state; it is not counted for them.
  const told = plan.steps.filter(({ tick }) => tick !== null);
  const done = told.filter(({ tick }) => tick?.isDone).length;
  const share = told.length > 0 ? done / told.length : 0;
  return (
    <Section
      title={t("done", { done, of: told.length })}
      aside={view.may.plan ? <EndPlanButton id={plan.id} /> : null}
      lead={t("made", { who: plan.madeBy, day: formatDay(plan.on, locale) })}
    >
      <MeterBar have={share} withWaiting={share} isMet={share === 1} />
      <ol className="mt-6 border-rule border-b">
        {plan.steps.map((step) => (
          <PlanStep
            key={step.id}
            step={step}
            sentence={step.move ? phrase(step.move) : kinds(`${saidKind(step.kind)}.step-kind`)}
            members={view.members}
            today={today}
            mayEdit={view.may.plan}
          />
        ))}
      </ol>
    </Section>
  );
}
