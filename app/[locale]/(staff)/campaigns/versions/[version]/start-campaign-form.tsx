"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { startCampaignAction } from "@/app/[locale]/(staff)/campaigns/actions";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import { Section } from "@/components/layout/section";
import type { FormState } from "@/lib/form/state";

/** Publishes the version on this page and offers it to every partner with an agreement in force. */
export function StartCampaignForm({ version }: { version: string }) {
  const t = useTranslations("campaign.start");
  const locale = useLocale();
  const [state, submit] = useActionState<FormState, FormData>(startCampaignAction, null);
  return (
    <Section title={t("title")} lead={t("lead", { version })}>
      <form action={submit} className="grid justify-items-start gap-4">
        <PlainFault state={state} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="version" value={version} />
        <PlainSubmit>{t("submit", { version })}</PlainSubmit>
      </form>
    </Section>
  );
}
