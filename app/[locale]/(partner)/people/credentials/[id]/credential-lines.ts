import type { useTranslations } from "next-intl";
import type { CredentialType, Track } from "@/lib/credential/type";
import { type Day, formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import type { Locale } from "@/lib/i18n/locale";

type Said = {
  type: CredentialType;
  track: Track | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
};

/** A certification in labels and values. */
export const credentialLines = (said: Said, t: ReturnType<typeof useTranslations<"credential">>, locale: Locale) => [
  { key: "type", label: t("fields.type"), value: t(`types.${said.type}`) },
  ...(said.track ? [{ key: "track", label: t("fields.track"), value: t(`tracks.${said.track}`) }] : []),
  { key: "version", label: t("fields.version"), value: said.version },
  { key: "candidateId", label: t("fields.candidate-id"), value: said.candidateId },
  { key: "earnedOn", label: t("fields.earned-on"), value: formatDay(said.earnedOn, locale) },
  {
    key: "expiresOn",
    label: t("fields.expires-on"),
    value: said.expiresOn ? formatLastDay(said.expiresOn, locale) : t("never-expires"),
  },
];
