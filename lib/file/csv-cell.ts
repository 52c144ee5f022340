/** What a spreadsheet may skip before it looks for a formula: spaces of every kind, and characters that show nothing. */
const skipped = /^[\p{White_Space}\p{Cc}\p{Cf}]+/u;
/** Line ends and tabs begin a cell of their own in some programs; the others are how a formula starts. */
const risky = /^(?:[\t\r\n]|[=+\-@\u2212])/;

/** Whether a spreadsheet may run a text. Compared without width, as spreadsheets of East Asia read it: ＝ is =. */
export const isFormulaText = (text: string): boolean =>
  risky.test(text) || risky.test(text.replace(skipped, "").normalize("NFKC").replace(skipped, ""));

/** A cell of a sheet (RFC 4180): always quoted, and escaped so that a spreadsheet never runs what a person typed. */
export const csvCell = (text: string): string => `"${(isFormulaText(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
