import { useTimeZone } from "next-intl";
import { programmeZone } from "@/lib/i18n/zone";

/** The time zone in which hours are told to the reader of this page. */
export const useReaderZone = (): string => useTimeZone() ?? programmeZone;
