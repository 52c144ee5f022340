const vatNumber = /^(?:FR)?[A-Z0-9]{2}(\d{9})$/i;

/**
 * The SIREN in what was typed: with spaces or points, as part of a SIRET or a VAT number, with "RCS" and its town around
 * it. Anything else comes back without spaces; `isSiren` validates it.
 */
export const compactSiren = (text: string): string => {
  const compact = text.normalize("NFKC").replace(/[\s.-]/g, "");
  const [, ofVat] = vatNumber.exec(compact) ?? [];
  const [digits, ...others] = compact.match(/\d+/g) ?? [];
  const isWhole = digits !== undefined && others.length === 0 && [9, 14].includes(digits.length);
  return ofVat ?? (isWhole ? digits.slice(0, 9) : compact);
};

/**
 * True for nine digits whose Luhn sum is a multiple of ten, which is how the register numbers French companies. Source: public.
 * Says nothing about whether the company exists.
 */
export const isSiren = (text: string): boolean => {
  if (!/^\d{9}$/.test(text) || text === "000000000") return false;
  const sum = [...text].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** A SIREN in three groups of three, with narrow no-break spaces: "732 829 320". */
export const formatSiren = (siren: string): string => siren.replace(/^(\d{3})(\d{3})(\d{3})$/, "$1\u202f$2\u202f$3");
