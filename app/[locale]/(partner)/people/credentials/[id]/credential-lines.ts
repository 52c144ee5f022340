import type { useTranslations } from "next-intl";
import { type CredentialCatalogue, labelIn } from "@/lib/credential/catalogue";
import { type Day, formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import type { Locale } from "@/lib/i18n/locale";

type Said = {
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
};

type Words = { t: ReturnType<typeof useTranslations<"credential">>; locale: Locale; offered: CredentialCatalogue };

/** A certification in labels and values. */
export const credentialLines = (said: Said, { t, locale, offered }: Words) => [
  { key: "type", label: t("fields.type"), value: labelIn(offered.types, said.type, locale) },
  ...(said.track
    ? [{ key: "track", label: t("fields.track"), value: labelIn(offered.tracks, said.track, locale) }]
    : []),
  { key: "version", label: t("fields.version"), value: said.version },
  { key: "candidateId", label: t("fields.candidate-id"), value: said.candidateId },
  { key: "earnedOn", label: t("fields.earned-on"), value: formatDay(said.earnedOn, locale) },
  {
    key: "expiresOn",
    label: t("fields.expires-on"),
    value: said.expiresOn ? formatLastDay(said.expiresOn, locale) : t("never-expires"),
  },
];
