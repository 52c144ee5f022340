"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import { CopyButton } from "@/components/ui/copy-button";
import type { FormState } from "@/lib/form/state";
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
  const locale = useLocale();
  const id = useId();
  const [state, submit] = useActionState<FormState<Made>, FormData>(subscribeCalendarAction, null);
  return (
    <div className="grid gap-4">
      {state?.ok ? <MadeLink {...state.value} /> : null}
      <form action={submit} className="flex flex-wrap items-end gap-4">
        <PlainFault state={state} />
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-semibold">
            {t("language")}
          </label>
          <select
            id={id}
            name="language"
            defaultValue={locale}
            className="rounded-md border border-edge bg-paper px-3 py-2.5 text-ink"
          >
            {(["fr", "en"] as const).map((language) => (
              <option key={language} value={language}>
                {t(`languages.${language}`)}
              </option>
            ))}
          </select>
        </div>
        <PlainSubmit>{t("create")}</PlainSubmit>
      </form>
    </div>
  );
}
