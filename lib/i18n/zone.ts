import { dateFormat, knowsTimeZone } from "@/lib/i18n/intl";

/** Where no programme and no person says otherwise. */
export const programmeZone = "Europe/Paris";

/** The time zones that a person can choose, by their names in the IANA database, as the server knows them. */
export const timeZones: readonly string[] = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].sort();

/** Whether it names a zone, by whichever of its names: browsers list some under others than the server does. */
export const isTimeZone = (name: string): boolean => /^[A-Za-z]/.test(name) && knowsTimeZone(name);

/** How far a zone is from UTC at an instant: "UTC+2", "UTC-3:30", "UTC". */
export const offsetName = (at: Date, timeZone: string): string => {
  const parts = dateFormat("en-GB", { timeZone, timeZoneName: "shortOffset" }).formatToParts(at);
  return (parts.find(({ type }) => type === "timeZoneName")?.value ?? "UTC").replace("GMT", "UTC").replace(/\+0$/, "");
};

/** A zone as people name it: "Paris", "Ho Chi Minh". */
export const cityOf = (timeZone: string): string => (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
