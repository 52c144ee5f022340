/** The short reference of an application, for telephone and mail: "A-3F09C21B". */
export const applicationReference = (id: string): string => `A-${id.slice(0, 8).toUpperCase()}`;

/**
 * A register number as it is stored: a SIREN unchanged, any other prefixed with its country, so that two registers
 * cannot collide.
 */
export const keptRegisterNumber = (country: string, number: string): string =>
  country === "FR" ? number : `${country} ${number}`;
