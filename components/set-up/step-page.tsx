import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import type { SetUpStep } from "@/lib/set-up/step";

type Props = { step: SetUpStep; lead: string; children: ReactNode };

/** A step's title, and the way back to all steps. */
export async function StepPage({ step, lead, children }: Props) {
  const t = await getTranslations("set-up");
  const title = t(`steps.${step}`);
  return (
    <>
      <PageHeader title={title} lead={lead} breadcrumbs={[{ label: t("title"), href: "/set-up" }, { label: title }]} />
      <div className="grid max-w-3xl gap-10">{children}</div>
    </>
  );
}

/** The title of a step's tab. */
export const stepTitle = (step: SetUpStep) => async () => ({ title: (await getTranslations("set-up.steps"))(step) });
