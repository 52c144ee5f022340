/** What a spreadsheet may skip before it looks for a formula: spaces of every kind, and characters that show nothing. */
const skipped = /^[\p{White_Space}\p{Cc}\p{Cf}]+/u;
/** Line ends and tabs begin a cell of their own in some programs; the others are how a formula starts. */
const risky = /^(?:[\t\r\n]|[=+\-@\u2212])/;

/** Whether a spreadsheet may run a text. Compared without width, as spreadsheets of East Asia read it: ＝ is =. */
const isFormulaText = (text: string): boolean =>
  risky.test(text) || risky.test(text.replace(skipped, "").normalize("NFKC").replace(skipped, ""));

/** A text as a CSV has it: with an apostrophe before what a spreadsheet would run, or before such an apostrophe. */
export const guardedText = (text: string): string => (isFormulaText(text.replace(/^'+/, "")) ? `'${text}` : text);

/** The text that a guarded one was. */
export const unguardedText = (text: string): string =>
  text.startsWith("'") && isFormulaText(text.replace(/^'+/, "")) ? text.slice(1) : text;
