"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { Day } from "@/lib/date/day";
import { announceEditionSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { announceEditionAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; earliest: Day };

/**
 * Asks for the day the edition takes effect and, within the notice period, for the reason given to the second person.
 */
export function AnnounceForm({ row, earliest }: Props) {
  const t = useTranslations("edition.announce");
  const router = useRouter();
  const form = useActionForm(announceEditionSchema, announceEditionAction, {
    defaults: { ...row, effectiveOn: earliest, shortNoticeReason: "" },
    onDone: () => {
      announce({ text: t("announced"), tone: "met" });
      router.refresh();
    },
  });
  const day = useWatch({ control: form.form.control, name: "effectiveOn" });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-2xl gap-5">
      <DateField name="effectiveOn" label={t("effective-on")} />
      {day !== "" && day < earliest ? (
        <TextField name="shortNoticeReason" label={t("short-notice-reason")} help={t("short-help")} />
      ) : null}
    </ActionForm>
  );
}
