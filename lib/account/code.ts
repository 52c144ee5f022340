/** What someone typed as a code, without the spaces and dashes people add; upper case. */
export const plainCode = (typed: string): string => typed.replace(/[\s\u00A0\u202F-]/g, "").toUpperCase();

/** Six digits: an authenticator's code. Anything else is tried as a recovery code. */
export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);

/** Ten characters without look-alikes, as recovery codes are made. */
export const isRecoveryCode = (code: string): boolean => /^[A-HJ-NP-Z2-9]{10}$/.test(code);

/** A recovery code as it is shown: two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
