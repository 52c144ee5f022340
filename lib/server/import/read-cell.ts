import { composedText } from "@/lib/form/composed";

/** What shows nothing at the ends of a cell. */
const around = /^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g;

/** The text of a cell in one spelling: composed, with plain ends of lines, and without what shows nothing around it. */
export const cleanText = (text: string): string => composedText(text).replace(/\r\n?/g, "\n").replace(around, "");
