/** What an applicant quotes on the telephone: "A-3F09C21B". */
export const applicationReference = (id: string): string => `A-${id.slice(0, 8).toUpperCase()}`;

/** How a register number is kept: a SIREN as it is, any other under its country, so that no two registers collide. */
export const keptRegisterNumber = (country: string, number: string): string =>
  country === "FR" ? number : `${country} ${number}`;
