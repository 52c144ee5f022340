import { Secret, TOTP } from "otpauth";

const period = 30;
const window = 1;

const totpOf = (base32: string, named: { issuer?: string; label?: string } = {}): TOTP =>
  new TOTP({ ...named, secret: Secret.fromBase32(base32), period, digits: 6 });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The otpauth address in the QR code: an authenticator lists it under the programme's name. */
export const totpUri = (base32: string, issuer: string, email: string): string =>
  totpOf(base32, { issuer, label: email }).toString();

/** The 30-second step of a code, one step early or late allowed; null for a wrong code. */
export const totpStep = (base32: string, code: string, at: Date): number | null => {
  const delta = totpOf(base32).validate({ token: code, timestamp: at.getTime(), window });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / period) + delta;
};

/** The code at an instant, for the demo and for tests. */
export const totpAt = (base32: string, at: Date): string => totpOf(base32).generate({ timestamp: at.getTime() });
