"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { LanguageField } from "@/components/form/field/language-field";
import { SubmitButton } from "@/components/form/submit-button";
import { usePostForm } from "@/components/form/use-post-form";
import { CopyButton } from "@/components/ui/copy-button";
import { subscribeCalendarAction } from "./actions";

type Made = { url: string };

/** Shown once, because only the hash of the secret is stored. */
function MadeLink({ url }: Made) {
  const t = useTranslations("calendar");
  return (
    <div role="status" className="grid gap-2 border-met border-l-2 bg-met-wash px-4 py-3">
      <p className="font-semibold">{t("made")}</p>
      <p className="break-all">{url}</p>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <a href={url.replace(/^https?:/, "webcal:")} className="underline underline-offset-4">
          {t("open")}
        </a>
        <CopyButton text={url} label={t("copy")} />
      </p>
      <p className="text-sm text-soft">{t("made-how")}</p>
    </div>
  );
}

/** Asks for the calendar's language and creates its link. */
export function SubscribeForm() {
  const t = useTranslations("calendar");
  const label = t("language");
  const form = usePostForm(subscribeCalendarAction, { language: label }, { defaults: { language: useLocale() } });
  return (
    <div className="grid gap-4">
      {form.answer?.ok ? <MadeLink {...form.answer.value} /> : null}
      <ActionForm of={form} submitLabel={null} className="grid gap-4">
        <div className="flex flex-wrap items-end gap-4">
          <LanguageField name="language" label={label} />
          <SubmitButton>{t("create")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
