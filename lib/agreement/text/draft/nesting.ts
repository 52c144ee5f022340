/** Lists in lists and quotations in quotations, as deep as no agreement is: a parser's work grows with its square. */
const deepest = 12;

const container = "(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])";
const tooDeep = new RegExp(`^[ \\t]*(?:${container}[ \\t]*){${deepest + 1}}`, "m");

/** Whether a line of Markdown opens more lists and quotations in each other than a text of the agreement can have. */
export const isNestedTooDeep = (markdown: string): boolean => tooDeep.test(markdown);
