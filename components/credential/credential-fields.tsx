"use client";

import { useLocale, useTranslations } from "next-intl";
import { BadgePreviewNote } from "@/components/badge/badge-preview";
import { DateField } from "@/components/form/field/date-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { FileField } from "@/components/form/file/file-field";
import type { BadgePreview } from "@/lib/badge/preview";
import { type CredentialCatalogue, choicesIn, typeIn } from "@/lib/credential/catalogue";
import type { Day } from "@/lib/date/day";
import { badgeFiles } from "@/lib/file/kind";
import { openBeside } from "@/lib/review/change";

type Props = {
  /** The type chosen so far; decides whether a track is asked for. */
  type: string;
  catalogue: CredentialCatalogue;
  today: Day;
  proof?: { id: string; name: string; size: number } | undefined;
  /** What the badge says that was attached as evidence. */
  preview?: BadgePreview | "reading" | null;
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

/** A certificate or a badge, before the fields that a badge fills. */
function EvidenceField({ proof, preview = null }: Pick<Props, "proof" | "preview">) {
  const t = useTranslations("credential.fields");
  return (
    <div className="grid gap-3">
      <FileField
        name="proofFileId"
        label={t("proof-file-id")}
        help={t("proof-file-id-help")}
        accept={`.pdf,.jpg,.jpeg,${badgeFiles}`}
        {...(proof ? { initial: proof } : {})}
        hasCamera
        isOptional
      />
      <BadgePreviewNote preview={preview} />
    </div>
  );
}

/** The fields of a certification; a type without tracks is not asked for one. */
export function CredentialFields({ type, catalogue, today, proof, preview = null, only }: Props) {
  const t = useTranslations("credential");
  const locale = useLocale();
  const open = only && openBeside(only);
  const asks = (field: string): boolean => !open || open.includes(field);
  const known = typeIn(catalogue, type);
  const mayHaveTrack = type === "" ? catalogue.tracks.length > 0 : known?.isTracked;
  const asksTrack = mayHaveTrack && asks("track");
  return (
    <>
      {asks("proofFileId") ? <EvidenceField proof={proof} preview={preview} /> : null}
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
    </>
  );
}
