"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { endPlanAction } from "./actions";

/** Ends the plan, after asking for confirmation. */
export function EndPlanButton({ id }: { id: string }) {
  const t = useTranslations("scenario.planned-page");
  const words = { label: t("end"), title: t("end-title"), body: t("end-body"), done: t("ended") };
  return <ConfirmButton words={words} act={() => endPlanAction({ id })} />;
}
