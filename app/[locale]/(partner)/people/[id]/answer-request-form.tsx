"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { PressForm } from "@/components/form/press-form";
import { usePostForm } from "@/components/form/use-post-form";
import type { PersonRequestKind } from "@/lib/person/request";
import { answerPersonAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; kind: PersonRequestKind; name: string };

function AnswerFields({ row, kind, name }: Props) {
  const t = useTranslations("person.asks");
  const labels = { answer: t("answer", { name }), note: t("note") };
  const form = usePostForm(answerPersonAction, labels, { defaults: { answer: "accept", note: "" } });
  const options = [
    { value: "accept", label: t(`accept.${kind}`) },
    { value: "refuse", label: t("refuse") },
  ];
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} className="grid max-w-xl gap-5">
      <RadioGroupField name="answer" label={labels.answer} options={options} />
      <TextareaField name="note" label={labels.note} help={t("note-help", { name })} maxLength={1000} isOptional />
    </ActionForm>
  );
}

/** The company's answer. An objection is the person's alone: the company takes note of it, and no more. */
export function AnswerRequestForm({ row, kind, name }: Props) {
  const t = useTranslations("person.asks");
  if (kind !== "objection") return <AnswerFields row={row} kind={kind} name={name} />;
  return (
    <PressForm
      action={answerPersonAction}
      hidden={{ ...row, answer: "accept", note: "" }}
      label={t("accept.objection")}
      variant="secondary"
    />
  );
}
