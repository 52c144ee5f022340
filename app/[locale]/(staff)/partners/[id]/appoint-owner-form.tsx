"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { LanguageField } from "@/components/form/field/language-field";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { appointOwnerAction } from "./actions";

/** Brings the company an owner where it has none who can be reached. */
export function AppointOwnerForm({ partnerId }: { partnerId: string }) {
  const t = useTranslations("partner.appoint");
  const labels = { email: t("email"), locale: t("language"), reason: t("reason") };
  const form = usePostForm(appointOwnerAction, labels, {
    ...{ defaults: { locale: useLocale() }, draftKey: `appoint-owner:${partnerId}` },
  });
  return (
    <Disclosure summary={t("title")} isOpen={form.answer !== null}>
      <div className="grid max-w-md gap-5">
        <p className="text-sm text-soft">{t("lead")}</p>
        {form.answer?.ok ? (
          <Note tone="met" isAnswer>
            {t("done")}
          </Note>
        ) : null}
        <ActionForm
          of={form}
          hidden={{ partnerId }}
          submitLabel={t("submit")}
          variant="secondary"
          className="grid gap-5"
        >
          <TextField
            name="email"
            type="email"
            inputMode="email"
            label={labels.email}
            help={t("email-help")}
            autoComplete="off"
            required
          />
          <LanguageField name="locale" label={labels.locale} />
          <TextareaField name="reason" label={labels.reason} maxLength={500} rows={2} />
        </ActionForm>
      </div>
    </Disclosure>
  );
}
