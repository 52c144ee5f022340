"use client";

import { useTranslations } from "next-intl";
import { startCampaignAction } from "@/app/[locale]/(staff)/campaigns/actions";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { Section } from "@/components/layout/section";

/** Publishes the version on this page and offers it to every partner with an agreement in force. */
export function StartCampaignForm({ version }: { version: string }) {
  const t = useTranslations("campaign.start");
  const form = usePostForm(startCampaignAction, {});
  return (
    <Section title={t("title")} lead={t("lead", { version })}>
      <ActionForm of={form} hidden={{ version }} submitLabel={t("submit", { version })} />
    </Section>
  );
}
