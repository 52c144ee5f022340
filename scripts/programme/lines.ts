/** One line of the input, counted from 1; `text` is null where the bytes are not text, and `fault` says why. */
export type Line = { number: number; text: string; fault: null } | { number: number; text: null; fault: string };

const newline = 0x0a;

/** Longest line in bytes; longer ones are refused, so that memory stays bounded. */
export const longestLine = 64 * 1024 * 1024;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const decode = (number: number, parts: Uint8Array[], size: number): Line => {
  if (size > longestLine) return { number, text: null, fault: `is longer than ${longestLine} bytes` };
  try {
    const text = decoder.decode(Buffer.concat(parts));
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, "") : text, fault: null };
  } catch {
    return { number, text: null, fault: "is not valid UTF-8" };
  }
};

/** Splits bytes into lines without holding more than one. A last line needs no newline. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let [number, size] = [1, 0];
  let parts: Uint8Array[] = [];
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= longestLine) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      yield decode(number, parts, size);
      [number, size, parts, start] = [number + 1, 0, [], end + 1];
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (size > 0) yield decode(number, parts, size);
}
