"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { TextField } from "@/components/form/field/text-field";
import { FileField } from "@/components/form/file/file-field";
import { usePostForm } from "@/components/form/use-post-form";
import { credentialName } from "@/lib/credential/name";
import { fieldAt } from "@/lib/credential/renew";
import type { Day } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import { renewCredentialsAction } from "./actions";

type Chosen = {
  id: string;
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  expiresOn: Day;
  person: { name: string };
};

type Props = { chosen: readonly Chosen[]; today: Day };

const fields = ["earnedOn", "expiresOn", "version", "candidateId"] as const;
const labelOf = {
  earnedOn: "earned-on",
  expiresOn: "expires-on",
  version: "version",
  candidateId: "candidate-id",
} as const;

/** One line: the new days, and what the new certificate prints. */
function Line({ one, at, today }: { one: Chosen; at: number; today: Day }) {
  const [t, words] = [useTranslations("person.expiring"), useTranslations("credential.fields")];
  const locale = useLocale();
  const name = [credentialName(one), one.version].filter(Boolean).join(" ");
  const said = { name, person: one.person.name, day: formatLastDay(one.expiresOn, locale) };
  const label = (field: (typeof fields)[number]): string => words(labelOf[field]);
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-2 w-full border-rule border-t pt-4 font-semibold">{t("line", said)}</legend>
      <DateField name={fieldAt("earnedOn", at)} label={label("earnedOn")} max={today} isOptional />
      <DateField name={fieldAt("expiresOn", at)} label={label("expiresOn")} isOptional />
      <TextField name={fieldAt("version", at)} label={label("version")} maxLength={60} isOptional />
      <TextField name={fieldAt("candidateId", at)} label={label("candidateId")} maxLength={60} isOptional />
    </fieldset>
  );
}

/** Renews several certifications at once; what has a fault stays in the form, the rest is declared. */
export function RenewForm({ chosen, today }: Props) {
  const [t, words] = [useTranslations("person.expiring"), useTranslations("credential.fields")];
  const labels = Object.fromEntries(
    chosen.flatMap((one, at) =>
      fields.map((field) => [
        fieldAt(field, at),
        `${credentialName(one)}, ${one.person.name}: ${words(labelOf[field])}`,
      ]),
    ),
  );
  const kept = chosen.flatMap((one, at) => [
    [fieldAt("version", at), one.version],
    [fieldAt("candidateId", at), one.candidateId],
  ]);
  const all = { earnedOn: words("earned-on"), expiresOn: words("expires-on"), proofFileId: words("proof-file-id") };
  const form = usePostForm(renewCredentialsAction, { ...all, ...labels }, { defaults: Object.fromEntries(kept) });
  const ids = Object.fromEntries(chosen.map(({ id }, at) => [`id-${at}`, id]));
  return (
    <ActionForm of={form} hidden={ids} submitLabel={t("submit")} className="grid max-w-3xl gap-8">
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-2 font-serif text-2xl">{t("for-all")}</legend>
        <DateField name="earnedOn" label={all.earnedOn} help={t("for-all-help")} max={today} isOptional />
        <DateField name="expiresOn" label={all.expiresOn} isOptional />
        <FileField
          name="proofFileId"
          label={all.proofFileId}
          help={words("proof-file-id-help")}
          accept=".pdf,.png,.jpg,.jpeg"
          hasCamera
          isOptional
        />
      </fieldset>
      {chosen.map((one, at) => (
        <Line key={one.id} one={one} at={at} today={today} />
      ))}
    </ActionForm>
  );
}
