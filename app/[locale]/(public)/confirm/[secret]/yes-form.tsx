"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import { longestSentence } from "@/lib/confirmation/limits";
import { outcomeWords } from "@/lib/confirmation/outcome";
import { answerCustomerAction } from "./actions";

/** A yes with one of five words for what it changed, and a sentence if they like. */
export function YesForm({ secret, partner }: { secret: string; partner: string }) {
  const t = useTranslations("confirmation");
  const form = usePostForm(answerCustomerAction, {});
  const words = outcomeWords.map((value) => ({ value, label: t(`words.${value}`) }));
  return (
    <ActionForm of={form} hidden={{ secret, tookPlace: "yes" }} submitLabel={t("page.confirm")} className="grid gap-5">
      <RadioGroupField name="outcome" label={t("page.outcome")} options={words} />
      <TextareaField
        name="sentence"
        label={t("page.sentence")}
        help={t("page.sentence-help", { most: longestSentence, partner })}
        maxLength={longestSentence}
        isOptional
      />
    </ActionForm>
  );
}
