/** A typed code in upper case, without spaces and dashes. */
export const plainCode = (typed: string): string => typed.replace(/[\s\u00A0\u202F-]/g, "").toUpperCase();

/** True for six digits, an authenticator's code. Anything else is tried as a recovery code. */
export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);

/** True for ten characters of the recovery codes' alphabet, which has no look-alikes. */
export const isRecoveryCode = (code: string): boolean => /^[A-HJ-NP-Z2-9]{10}$/.test(code);

/** A recovery code as it is displayed, in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
