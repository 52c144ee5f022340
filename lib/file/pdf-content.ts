const ascii = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};

/** Within how many bytes every viewer looks for a PDF's head (ISO 32000-1, implementation note 13). */
const headWithin = 1_024;
const tailRead = 4_096;
const object = /\d+ \d+ obj\b/;

/** Where the PDF begins, after bytes that a mail program or a web server put before it; -1 where there is none. */
export const pdfStart = (bytes: Uint8Array): number => ascii(bytes.subarray(0, headWithin)).search(/%PDF-\d/);

const lastEnd = (bytes: Uint8Array): number => {
  for (let at = bytes.length - 5; at >= 0; at--)
    if (bytes[at] === 0x25 && ascii(bytes.subarray(at, at + 5)) === "%%EOF") return at + 5;
  return -1;
};

/**
 * Whether the end of a PDF is missing, as after a download that stopped: objects follow its last end, it is shorter than
 * it says, or it has no end. What follows the end of a whole file, such as a mail program's lines, is no matter.
 */
export const isPdfCut = (bytes: Uint8Array): boolean => {
  const start = Math.max(0, pdfStart(bytes));
  const [, length] =
    /\/Linearized\b[^>]*?\/L\s+(\d{1,10})\b/.exec(ascii(bytes.subarray(start, start + headWithin))) ?? [];
  if (length !== undefined && bytes.length - start < Number(length)) return true;
  const end = lastEnd(bytes);
  // The last letters alone are lost where the place of the table was still written.
  if (end < 0) return !/startxref\s+\d+\s*(%{1,2}E?O?)?$/.test(ascii(bytes.subarray(-tailRead)));
  return object.test(ascii(bytes.subarray(end)));
};
