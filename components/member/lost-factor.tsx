"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { PressForm } from "@/components/form/press-form";
import { usePostForm } from "@/components/form/use-post-form";
import { Note } from "@/components/ui/note";
import type { Action } from "@/lib/form/state";

type Reset = { id: string; name: string; by: string; reason: string; isOwn: boolean };
type Props = { resets: readonly Reset[]; ask: Action<unknown>; answer: Action<unknown> };

function AskForm({ ask }: Pick<Props, "ask">) {
  const t = useTranslations("member.lost");
  const labels = { email: t("email"), reason: t("reason") };
  const form = usePostForm(ask, labels);
  if (form.answer?.ok)
    return (
      <Note tone="met" isAnswer>
        {t("asked")}
      </Note>
    );
  return (
    <ActionForm of={form} submitLabel={t("ask")} variant="secondary" className="grid max-w-md gap-5">
      <TextField name="email" type="email" inputMode="email" label={labels.email} autoComplete="off" required />
      <TextareaField name="reason" label={labels.reason} help={t("reason-help")} maxLength={500} rows={2} />
    </ActionForm>
  );
}

/** A colleague who lost phone and recovery codes: one person asks with a reason, another confirms. */
export function LostFactor({ resets, ask, answer }: Props) {
  const t = useTranslations("member.lost");
  return (
    <div className="grid gap-8">
      {resets.length > 0 ? (
        <ul className="divide-y divide-rule border-rule border-y">
          {resets.map(({ id, name, by, reason, isOwn }) => (
            <li key={id} className="grid gap-2 py-3">
              <p className="font-semibold">{t("of", { name })}</p>
              <p className="break-words text-sm text-soft">{t("by", { by, reason })}</p>
              {isOwn ? <p className="text-sm">{t("waits")}</p> : null}
              <div className="flex flex-wrap gap-2">
                {isOwn ? null : (
                  <PressForm
                    action={answer}
                    hidden={{ resetId: id, answer: "confirm" }}
                    label={t("confirm", { name })}
                  />
                )}
                <PressForm
                  action={answer}
                  hidden={{ resetId: id, answer: "refuse" }}
                  label={t(isOwn ? "take-back" : "refuse")}
                  variant="secondary"
                />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <AskForm ask={ask} />
    </div>
  );
}
