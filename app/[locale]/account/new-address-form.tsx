"use client";

import { useTranslations } from "next-intl";
import { ConfirmFields, type OwnFactors } from "@/components/account/confirm-fields";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import { askAddressAction, askConfirmationAction } from "./actions";
import { SavedNote } from "./saved-note";

/** Asks for another sign-in address: the password, and the second factor where there is one, say that it is the owner. */
export function NewAddressForm({ factors }: { factors: OwnFactors }) {
  const t = useTranslations("account");
  const hasFactor = factors.hasTotp || factors.hasPasskey;
  const code = t(factors.hasTotp ? "confirm.code" : "confirm.recovery-code");
  const labels = { email: t("address.new"), currentPassword: t("current-password"), code };
  const form = usePostForm(askAddressAction, labels);
  if (form.answer?.ok) return <SavedNote state={form.answer} what="address" />;
  return (
    <Disclosure summary={t("address.change")} isOpen={form.answer !== null}>
      <ActionForm
        of={form}
        submitLabel={hasFactor ? null : t("address.ask")}
        variant="secondary"
        className="grid max-w-md gap-4"
      >
        <p className="text-soft">{t("address.lead")}</p>
        <TextField name="email" type="email" label={labels.email} autoComplete="email" maxLength={254} required />
        <CurrentPasswordField />
        {hasFactor ? (
          <ConfirmFields
            factors={factors}
            ask={askConfirmationAction}
            act="change-address"
            label={t("address.ask")}
            variant="secondary"
          />
        ) : null}
      </ActionForm>
    </Disclosure>
  );
}
