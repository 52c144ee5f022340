"use client";

import { useTranslations } from "next-intl";
import { startCampaignAction } from "@/app/[locale]/(staff)/campaigns/actions";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { Section } from "@/components/layout/section";
import { Note } from "@/components/ui/note";

type Props = { version: string; older: { version: string; unsigned: number } | null };

/**
 * Publishes the version on this page and offers it to every partner with an agreement in force; says what becomes of a
 * campaign under way.
 */
export function StartCampaignForm({ version, older }: Props) {
  const t = useTranslations("campaign.start");
  const form = usePostForm(startCampaignAction, {});
  return (
    <Section title={t("title")} lead={t("lead", { version })}>
      {older ? (
        <div className="mb-4">
          <Note tone="risk">{t("older", { version, older: older.version, count: older.unsigned })}</Note>
        </div>
      ) : null}
      <ActionForm of={form} hidden={{ version }} submitLabel={t("submit", { version })} />
    </Section>
  );
}
