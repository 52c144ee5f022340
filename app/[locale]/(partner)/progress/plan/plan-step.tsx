import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Circle, CircleCheck, TriangleAlert } from "@/components/ui/icons";
import type { PlannedStep } from "@/db/queries/tier/plan";
import { isOfShape } from "@/lib/activity/kind";
import { type Day, formatDay } from "@/lib/date/day";
import { kindOfMove } from "@/lib/plan/scenario/activity-move";
import type { Move } from "@/lib/plan/scenario/move";
import { AssignStepForm } from "./assign-step-form";

type Props = {
  step: PlannedStep;
  sentence: string;
  members: { id: string; name: string }[];
  today: Day;
  mayEdit: boolean;
};

function Mark({ isDone, isLate }: { isDone: boolean; isLate: boolean }) {
  const t = useTranslations("scenario.planned-page.states");
  const word = isDone ? "done" : isLate ? "late" : "open";
  const Icon = { done: CircleCheck, late: TriangleAlert, open: Circle }[word];
  const ink = { done: "text-met", late: "text-danger", open: "text-missing" }[word];
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium text-sm ${ink}`}>
      <Icon aria-hidden className="size-4 shrink-0 self-center" />
      {t(word)}
    </span>
  );
}

/** The sentence of a step about money names the amount; nothing is counted besides. */
const isMoneyMove = ({ move }: Move): boolean => {
  const kind = kindOfMove(move);
  return kind !== undefined && isOfShape(kind, "money");
};

/** One step of the plan: its state, progress, owner and date. */
export function PlanStep({ step, sentence, members, today, mayEdit }: Props) {
  const t = useTranslations("scenario.planned-page");
  const meter = useTranslations("progress.meter");
  const locale = useLocale();
  const format = useFormatter();
  const { tick, owner, dueOn } = step;
  const isDone = tick?.isDone ?? false;
  const isLate = !isDone && dueOn !== null && dueOn < today;
  const counted = tick && !isMoneyMove(step.move) && tick.need > 1 ? tick : null;
  return (
    <li className="grid gap-1 border-rule border-t py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className={isDone ? "text-soft" : "font-medium text-lg"}>{sentence}</span>
        {tick ? (
          <Mark isDone={isDone} isLate={isLate} />
        ) : (
          <span className="text-soft text-sm">{meter("unavailable")}</span>
        )}
      </div>
      <p className="flex flex-wrap gap-x-6 text-soft text-sm">
        {counted ? (
          <span className="figure">
            {t("so-far", { have: format.number(Math.max(0, counted.have)), need: format.number(counted.need) })}
          </span>
        ) : null}
        <span>{owner ? t("owner", { name: owner.name }) : t("no-owner")}</span>
        {dueOn ? <span>{t("due", { day: formatDay(dueOn, locale) })}</span> : null}
      </p>
      {mayEdit && !isDone ? (
        <Disclosure summary={t("assign")}>
          <AssignStepForm
            key={step.rowVersion}
            row={{ id: step.id, rowVersion: step.rowVersion }}
            ownerId={owner?.id ?? ""}
            dueOn={dueOn ?? ""}
            members={members}
          />
        </Disclosure>
      ) : null}
    </li>
  );
}
