/** Lists in lists and quotations in quotations, as deep as no agreement is: a parser's work grows with its square. */
const deepest = 12;

const container = "(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])";
const tooDeep = new RegExp(`^[ \\t]*(?:${container}[ \\t]*){${deepest + 1}}`, "m");

/** Each line may be a clause or an item: a text has hundreds of them, and a page shows each with its faults. */
const mostLines = 8_000;

/** Whether a text has more lines than an agreement can have. */
export const hasTooManyLines = (markdown: string): boolean => (markdown.match(/\n/g)?.length ?? 0) >= mostLines;

/** Whether a line of Markdown opens more lists and quotations in each other than a text of the agreement can have. */
export const isNestedTooDeep = (markdown: string): boolean => tooDeep.test(markdown);
