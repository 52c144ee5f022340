import { compactSiren, formatSiren } from "@/lib/partner/siren";

/** France and the overseas departments and collectivities whose companies have a SIREN. Source: public. */
const withSiren: readonly string[] = ["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF"];

/** Whether companies of this country are in the French register. */
export const hasSiren = (country: string): boolean => withSiren.includes(country);

const belgian = /^(?:BE)?([01]?\d{9})$/;

/**
 * A register number as it is kept: a SIREN, ten digits in Belgium, elsewhere as it is written, without the country. The
 * database compares by its own function (db/migrations/0039_register_number.sql).
 */
export const plainRegisterNumber = (country: string, text: string): string => {
  if (hasSiren(country)) return compactSiren(text);
  const written = text.replace(/\s+/g, " ").trim().toUpperCase();
  if (country === "BE") {
    const [, digits] = belgian.exec(written.replace(/[\s.-]/g, "")) ?? [];
    return digits?.padStart(10, "0") ?? written;
  }
  // A Swiss number begins with CHE, which is no country and a letter.
  const prefix = country === "CH" ? "^CH " : `^${country} ?(?=[A-Z]?\\d{6})|^${country} `;
  return written.replace(new RegExp(prefix), "");
};

/** A register number as it is stored: a SIREN unchanged, any other prefixed with its country, which tells whose it is. */
export const keptRegisterNumber = (country: string, number: string): string =>
  hasSiren(country) ? number : `${country} ${number}`;

/** A stored register number as its country writes it: "732 829 320", "BE 0477.472.701". */
export const formatRegisterNumber = (number: string): string =>
  formatSiren(number).replace(/^BE (\d{4})(\d{3})(\d{3})$/, "BE $1.$2.$3");
