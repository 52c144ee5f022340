"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import type { OwnApplication } from "@/db/queries/partner/application";
import { submitApplicationSchema } from "@/lib/application/schema";
import { noFormerLevel } from "@/lib/edition/clause";
import { useRouter } from "@/lib/i18n/navigation";
import { saveAction, submitAction } from "./actions";
import { type BusinessChoices, BusinessFields } from "./business-fields";
import { CompanyFields } from "./company-fields";
import { ContactFields } from "./contact-fields";
import { SaveLine } from "./save-line";
import { useAutosave } from "./use-autosave";

type Choice = { value: string; label: string };

type Props = BusinessChoices & { application: OwnApplication; countries: Choice[] };

const blank = {
  companyName: "",
  siren: "",
  country: "FR",
  address: "",
  businessModels: [] as string[],
  legacyLevel: "",
  contactName: "",
};

/**
 * The application form, saved on the server while typing; after a request for changes only the requested fields are
 * open.
 */
export default function ApplicationForm({ application, countries, models, levels }: Props) {
  const t = useTranslations("application.form");
  const router = useRouter();
  const { data, state, rowVersion, askedFields, email, savedAt } = application;
  const isDraft = state === "draft";
  const form = useActionForm(submitApplicationSchema, submitAction, {
    // A draft may hold text that is not one of the options yet.
    defaults: { ...blank, ...data, ...(levels.length > 0 ? {} : { legacyLevel: noFormerLevel }), rowVersion } as never,
    onDone: () => {
      window.scrollTo({ top: 0 });
      router.refresh();
    },
  });
  const hasTyped = Object.keys(data).length > 0;
  const saved = useAutosave(form.form, saveAction, hasTyped ? savedAt : null);
  const isLocked = (field: (typeof askedFields)[number]) => !askedFields.includes(field);
  return (
    <ActionForm of={form} submitLabel={isDraft ? t("submit") : t("resubmit")} className="grid gap-10">
      {isDraft ? null : <p className="text-soft">{t("locked")}</p>}
      <CompanyFields countries={countries} country={String(form.form.watch("country") ?? "")} isLocked={isLocked} />
      <BusinessFields models={models} levels={levels} isLocked={isLocked} />
      <ContactFields email={email} isLocked={isLocked} />
      <SaveLine saved={saved} />
    </ActionForm>
  );
}
