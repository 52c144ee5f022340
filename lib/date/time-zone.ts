/** The time zones of the IANA database that this server knows, by name. */
export const timeZones: readonly string[] = Intl.supportedValuesOf("timeZone");

export const isTimeZone = (name: string): boolean => timeZones.includes(name);
