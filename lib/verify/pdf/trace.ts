import { pdfStart } from "@/lib/file/pdf-content";
import { inflate } from "./inflate";
import { startsWith } from "./object";

/** What can be told of a file that our parser does not read: nothing, a PDF, or a PDF that was an agreement of ours. */
export type SealTrace = "none" | "pdf" | "sealed";

const mostStreams = 1_000;
const mostUnpacked = 30_000_000;
const longestStream = 5_000_000;
/** The name of the attachment, as text and in hexadecimal. */
const names = ["evidence.json", "65766964656e63652e6a736f6e", "65766964656E63652E6A736F6E"];

const indexOf = (bytes: Uint8Array, text: string, from = 0): number => {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, at, text)) return at;
  return -1;
};

const isNamedIn = (bytes: Uint8Array): boolean => names.some((name) => indexOf(bytes, name) >= 0);

type Stream = { start: number; ends: number[] };

/**
 * Where the data of the stream whose dictionary holds this place begins, and where it may end: what looks like the end of
 * a line may be data. Null where it has no end.
 */
const streamAt = (bytes: Uint8Array, place: number): Stream | null => {
  const word = indexOf(bytes, "stream", place);
  const end = word < 0 ? -1 : indexOf(bytes, "endstream", word);
  if (end < 0 || end - word > longestStream) return null;
  const start = word + (bytes[word + 6] === 13 ? 8 : 7);
  const [before, last] = [bytes[end - 2], bytes[end - 1]];
  const lines = [last === 10 && before === 13 ? [2] : [], last === 10 || last === 13 ? [1] : [], [0]].flat();
  return { start, ends: lines.map((line) => end - line).filter((one) => one >= start) };
};

/** Whether the attachment is named inside of an object stream, where a program that writes a file anew may put it. */
const isNamedInside = async (bytes: Uint8Array): Promise<boolean> => {
  let left = mostUnpacked;
  let place = indexOf(bytes, "/ObjStm");
  for (let read = 0; place >= 0 && read < mostStreams && left > 0; read++) {
    const stream = streamAt(bytes, place);
    if (!stream) return false;
    for (const end of stream.ends) {
      const { plain, held } = await inflate(bytes.subarray(stream.start, end), left);
      left -= held;
      if (plain && isNamedIn(plain)) return true;
      if (plain || left <= 0) break;
    }
    place = indexOf(bytes, "/ObjStm", stream.start);
  }
  return false;
};

/** Looks for what a sealed agreement leaves behind, however a program wrote it anew. Proves nothing. */
export const traceOf = async (bytes: Uint8Array): Promise<SealTrace> => {
  const isPdf = pdfStart(bytes) >= 0 && indexOf(bytes, " obj") >= 0 && indexOf(bytes, "%%EOF") >= 0;
  if (!isPdf) return "none";
  return isNamedIn(bytes) || (await isNamedInside(bytes)) ? "sealed" : "pdf";
};
