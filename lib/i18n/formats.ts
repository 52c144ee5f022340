import type { Formats } from "next-intl";

/** Named formats for messages and `useFormatter`: days are written out, figures have no idle decimals. */
export const formats = {
  dateTime: {
    day: { day: "numeric", month: "long", year: "numeric" },
    shortDay: { day: "2-digit", month: "2-digit", year: "numeric" },
    month: { month: "long", year: "numeric" },
    time: { hour: "2-digit", minute: "2-digit" },
    clock: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  },
  number: {
    whole: { maximumFractionDigits: 0 },
    percent: { style: "percent", maximumFractionDigits: 0 },
  },
} as const satisfies Formats;
