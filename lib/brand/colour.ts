import { z } from "zod";

const written = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/;

const inFull = (text: string): string => {
  const digits = text.replace("#", "");
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
};

/** A colour as style guides write it (#0A5257, 0a5257, #0a5), as #rrggbb in lower case; null where none is given. */
export const colourField = z
  .string()
  .trim()
  .toLowerCase()
  .refine((text) => text === "" || written.test(text), "colour-impossible")
  .transform((text) => (text === "" ? null : inFull(text)));
