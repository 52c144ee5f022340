const maximumDepth = 40;

type Head = { tag: number; start: number; end: number };

/** True where only sequences and sets, of the universal types, are constructed. */
const isFittingForm = (tag: number): boolean =>
  tag >= 0x40 || ((tag & 0x1f) === 0x10 || (tag & 0x1f) === 0x11) === tag >= 0x20;

/** Reads a definite length in its shortest form; null for anything that DER does not allow. */
const readHead = (bytes: Uint8Array, at: number, limit: number): Head | null => {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || at + 2 > limit) return null;
  if ((tag & 0x1f) === 0x1f || !isFittingForm(tag)) return null;
  if (first < 0x80) return at + 2 + first <= limit ? { tag, start: at + 2, end: at + 2 + first } : null;
  const size = first & 0x7f;
  const digits = bytes.subarray(at + 2, at + 2 + size);
  if (size === 0 || size > 4 || digits.length < size || digits[0] === 0) return null;
  const length = digits.reduce((sum, byte) => sum * 256 + byte, 0);
  const start = at + 2 + size;
  return length >= 0x80 && start + length <= limit ? { tag, start, end: start + length } : null;
};

const isShortestInteger = (value: Uint8Array): boolean => {
  const [first, second] = value;
  if (first === undefined) return false;
  return second === undefined || (first === 0 ? second >= 0x80 : first !== 0xff || second < 0x80);
};

/** True where the unused bits of a bit string are zero and fewer than a byte. */
const isTightBits = (value: Uint8Array): boolean => {
  const [unused = 8, last = 0] = [value[0], value.at(-1)];
  return unused < 8 && (value.length > 1 || unused === 0) && (value.length === 1 || (last & ((1 << unused) - 1)) === 0);
};

const isPlainValue = (tag: number, value: Uint8Array): boolean => {
  if (tag === 0x01) return value.length === 1 && (value[0] === 0 || value[0] === 0xff);
  if (tag === 0x02 || tag === 0x0a) return isShortestInteger(value);
  if (tag === 0x03) return isTightBits(value);
  return tag !== 0x05 || value.length === 0;
};

const isWhole = (bytes: Uint8Array, from: number, to: number, depth: number): boolean => {
  if (depth > maximumDepth) return false;
  for (let at = from; at < to; ) {
    const head = readHead(bytes, at, to);
    if (!head) return false;
    const fine =
      head.tag & 0x20
        ? isWhole(bytes, head.start, head.end, depth + 1)
        : isPlainValue(head.tag, bytes.subarray(head.start, head.end));
    if (!fine) return false;
    at = head.end;
  }
  return true;
};

/**
 * True for exactly one DER value with nothing after it (X.690, 10 and 11). One meaning has one encoding, so that a
 * changed byte cannot hide.
 */
export const isDer = (bytes: Uint8Array): boolean =>
  readHead(bytes, 0, bytes.length)?.end === bytes.length && isWhole(bytes, 0, bytes.length, 0);

/** Length in bytes of the DER value at the start; null where there is none. */
export const derLength = (bytes: Uint8Array): number | null => readHead(bytes, 0, bytes.length)?.end ?? null;
