"use client";

import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/form/field/date-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { FileField } from "@/components/form/file/file-field";
import { type CredentialCatalogue, choicesIn, typeIn } from "@/lib/credential/catalogue";
import type { Day } from "@/lib/date/day";
import { openBeside } from "@/lib/review/change";

type Props = {
  /** The type chosen so far; decides whether a track is asked for. */
  type: string;
  catalogue: CredentialCatalogue;
  today: Day;
  proof?: { id: string; name: string; size: number } | undefined;
  /** Only the fields a reviewer asked for; all fields by default. */
  only?: readonly string[] | undefined;
};

/** The version as the certificate says it; which there are, where the programme of today names them. */
function VersionField({ known }: { known: ReturnType<typeof typeIn> }) {
  const t = useTranslations("credential.fields");
  const versions = known?.versions ?? [];
  const help = versions.length > 0 ? t("version-among", { versions: versions.join(", ") }) : t("version-help");
  return (
    <TextField name="version" label={t("version")} help={help} maxLength={60} isOptional={versions.length === 0} />
  );
}

/** The fields of a certification; a type without tracks is not asked for one. */
export function CredentialFields({ type, catalogue, today, proof, only }: Props) {
  const t = useTranslations("credential");
  const locale = useLocale();
  const open = only && openBeside(only);
  const asks = (field: string): boolean => !open || open.includes(field);
  const known = typeIn(catalogue, type);
  const mayHaveTrack = type === "" ? catalogue.tracks.length > 0 : known?.isTracked;
  const asksTrack = mayHaveTrack && asks("track");
  return (
    <>
      {asks("type") ? (
        <SelectField name="type" label={t("fields.type")} options={choicesIn(catalogue.types, locale)} />
      ) : null}
      {asksTrack ? (
        <SelectField name="track" label={t("fields.track")} options={choicesIn(catalogue.tracks, locale)} />
      ) : null}
      {asks("version") ? <VersionField known={known} /> : null}
      {asks("earnedOn") ? <DateField name="earnedOn" label={t("fields.earned-on")} max={today} /> : null}
      {asks("expiresOn") ? (
        <DateField
          name="expiresOn"
          label={t("fields.expires-on")}
          help={
            known?.validMonths
              ? t("fields.expires-on-months", { months: known.validMonths })
              : t("fields.expires-on-help")
          }
          isOptional
        />
      ) : null}
      {asks("candidateId") ? (
        <TextField
          name="candidateId"
          label={t("fields.candidate-id")}
          help={t("fields.candidate-id-help")}
          maxLength={60}
          autoCapitalize="characters"
          isOptional
        />
      ) : null}
      {asks("proofFileId") ? (
        <FileField
          name="proofFileId"
          label={t("fields.proof-file-id")}
          help={t("fields.proof-file-id-help")}
          accept=".pdf,.png,.jpg,.jpeg"
          {...(proof ? { initial: proof } : {})}
          hasCamera
          isOptional
        />
      ) : null}
    </>
  );
}
