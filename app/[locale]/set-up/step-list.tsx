import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { StateLabel } from "@/components/ui/state-label";
import type { SetUp } from "@/db/queries/set-up/set-up";
import { dayInZone, formatDay } from "@/lib/date/day";
import { listFormat } from "@/lib/i18n/intl";
import { type SetUpStep, type StepState, setUpSteps, stepsBeforeOpening, stepsLeft } from "@/lib/set-up/step";
import { openPortalAction } from "./actions";

const marks = { done: "met", acknowledged: "risk", missing: "missing" } as const satisfies Record<StepState, string>;

function StepRow({ step, state }: { step: SetUpStep; state: StepState }) {
  const t = useTranslations("set-up");
  return (
    <li className="grid gap-x-6 gap-y-1 border-rule border-b py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="grid gap-0.5">
        <Link href={`/set-up/${step}`} className="w-fit font-semibold text-accent text-lg underline underline-offset-4">
          {t(`steps.${step}`)}
        </Link>
        <p className="text-soft">{t(`about.${step}`)}</p>
      </div>
      <StateLabel state={marks[state]} label={t(`list.${state}`)} />
    </li>
  );
}

function OpenSection({ setUp: { programme, states } }: { setUp: SetUp }) {
  const t = useTranslations("set-up");
  const locale = useLocale();
  const named = (steps: readonly SetUpStep[]): string =>
    listFormat(locale).format(steps.map((step) => t(`steps.${step}`)));
  const [before, left] = [stepsBeforeOpening(states), stepsLeft(states)];
  if (before.length > 0)
    return (
      <Section title={t("open.title")}>
        <p>{t("open.not-yet", { steps: named(before) })}</p>
      </Section>
    );
  return (
    <Section title={t("open.title")} lead={t("open.ready")}>
      {left.length > 0 ? <p className="mb-5">{t("open.left", { steps: named(left) })}</p> : null}
      <PressForm action={openPortalAction} hidden={{ rowVersion: programme.rowVersion }} label={t("open.submit")} />
    </Section>
  );
}

/** Every step with its state; while the portal is closed, what it takes to open it. */
export function StepList({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("set-up.list");
  const locale = useLocale();
  const { vendorName: vendor, setUpAt, timeZone } = setUp.programme;
  const title = t(setUpAt ? "open-title" : "title", { vendor });
  const lead = setUpAt ? t("open-lead", { day: formatDay(dayInZone(setUpAt, timeZone), locale) }) : t("lead");
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <ol aria-label={t("steps")} className="mb-10 border-rule border-t">
        {setUpSteps.map((step) => (
          <StepRow key={step} step={step} state={setUp.states[step]} />
        ))}
      </ol>
      {setUpAt ? null : <OpenSection setUp={setUp} />}
    </>
  );
}
