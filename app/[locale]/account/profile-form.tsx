"use client";

import { useTranslations } from "next-intl";
import type { OwnFactors } from "@/components/account/confirm-fields";
import { ActionForm } from "@/components/form/action-form";
import { LanguageField } from "@/components/form/field/language-field";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { WaitingEmails } from "@/db/queries/mail/waiting";
import { type DailyMail, dailyMails } from "@/lib/account/daily-mail";
import type { Locale } from "@/lib/i18n/locale";
import { cityOf } from "@/lib/i18n/zone";
import { editProfileAction } from "./actions";
import { NewAddressForm } from "./new-address-form";
import { SavedNote } from "./saved-note";
import { WaitingNote } from "./waiting-note";

type Props = {
  name: string;
  email: string;
  locale: Locale;
  timeZone: string | null;
  dailyMail: DailyMail;
  /** How long e-mails about daily work wait for others at most. */
  gatheringMinutes: number;
  /** What waits at this moment. */
  waiting: WaitingEmails | null;
  factors: OwnFactors;
  /** The time zones to choose from. */
  zones: readonly string[];
  programmeZone: string;
};

export function ProfileForm({ waiting, gatheringMinutes: minutes, ...profile }: Props) {
  const t = useTranslations("account.profile");
  const { name, email, locale, timeZone, dailyMail, factors, programmeZone, zones } = profile;
  const labels = { name: t("name"), locale: t("language"), timeZone: t("zone"), dailyMail: t("daily-mail") };
  const form = usePostForm(editProfileAction, labels, {
    defaults: { name, locale, timeZone: timeZone ?? "", dailyMail },
  });
  return (
    <div className="grid max-w-md gap-5">
      <ActionForm of={form} submitLabel={t("save")} variant="secondary" className="grid gap-5">
        <p>
          <span className="block font-semibold">{t("email")}</span>
          {email}
        </p>
        <TextField name="name" label={labels.name} autoComplete="name" required />
        <LanguageField name="locale" label={labels.locale} help={t("language-help")} />
        <SelectField
          name="timeZone"
          label={labels.timeZone}
          help={t("zone-help")}
          placeholder={t("zone-programme", { city: cityOf(programmeZone) })}
          options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        />
        <div id="daily-mail" className="grid gap-2">
          <RadioGroupField
            name="dailyMail"
            label={labels.dailyMail}
            help={t("daily-mail-help")}
            options={dailyMails.map((value) => ({ value, label: t(`daily-mails.${value}`, { minutes }) }))}
          />
          {waiting && <WaitingNote {...waiting} />}
        </div>
      </ActionForm>
      <SavedNote state={form.answer} what="profile" />
      <NewAddressForm factors={factors} />
    </div>
  );
}
