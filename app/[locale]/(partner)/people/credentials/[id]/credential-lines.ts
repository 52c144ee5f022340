import type { useTranslations } from "next-intl";
import type { CredentialType, Track } from "@/lib/credential/type";
import { type Day, formatDay } from "@/lib/date/day";

type Said = {
  type: CredentialType;
  track: Track | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
};

/** The labels and values of a certification. */
export const credentialLines = (said: Said, t: ReturnType<typeof useTranslations<"people">>, locale: string) => [
  { key: "type", label: t("fields.type"), value: t(`types.${said.type}`) },
  ...(said.track ? [{ key: "track", label: t("fields.track"), value: t(`tracks.${said.track}`) }] : []),
  { key: "version", label: t("fields.version"), value: said.version },
  { key: "candidateId", label: t("fields.candidateId"), value: said.candidateId },
  { key: "earnedOn", label: t("fields.earnedOn"), value: formatDay(said.earnedOn, locale) },
  {
    key: "expiresOn",
    label: t("fields.expiresOn"),
    value: said.expiresOn ? formatDay(said.expiresOn, locale) : t("page.never-expires"),
  },
];
