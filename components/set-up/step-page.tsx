import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { type SetUpStep, type StepStates, stepAfter } from "@/lib/set-up/step";

type Props = { step: SetUpStep; states: StepStates; lead: string; children: ReactNode };

/** A step's title, the way back to all steps, and, once the step is done, the way on. */
export async function StepPage({ step, states, lead, children }: Props) {
  const t = await getTranslations("set-up");
  const title = t(`steps.${step}`);
  const next = stepAfter(states, step);
  return (
    <>
      <PageHeader title={title} lead={lead} breadcrumbs={[{ label: t("title"), href: "/set-up" }, { label: title }]} />
      <div className="grid max-w-3xl gap-10">
        {children}
        {states[step] === "missing" ? null : (
          <ButtonLink href={next ? `/set-up/${next}` : "/set-up"} className="justify-self-start">
            {next ? t("next.step", { step: t(`steps.${next}`) }) : t("next.all")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

/** The title of a step's tab. */
export const stepTitle = (step: SetUpStep) => async () => ({ title: (await getTranslations("set-up.steps"))(step) });
