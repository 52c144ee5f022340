/** Marks at the beginning that say how a text is encoded. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Without a mark, half of a text in UTF-16 is zeros: in odd places where the low byte comes first. */
const unmarked = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even < odd / 10) return "utf-16le";
  return even > sample.length / 5 && odd < even / 10 ? "utf-16be" : null;
};

/** What Windows-1252 has where Latin-1 has control characters; the runtime's own decoder takes the one for the other. */
const windowsOnly = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

const ofWindows = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (sign) => windowsOnly[sign.charCodeAt(0) - 0x80] ?? sign);

/** Letters of the languages that are written here; in the wrong code page they are rarer signs. */
const lettersIn = (text: string): number => text.match(/[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ’€]/g)?.length ?? 0;

/** Excel writes the code page of its system: that of Windows, or of older Macs. */
const byLetters = (bytes: Uint8Array): string => {
  const [windows, mac] = [ofWindows(bytes), new TextDecoder("macintosh").decode(bytes)];
  return lettersIn(mac) > lettersIn(windows) ? mac : windows;
};

/** Whether a text has no control characters but tabs and the ends of lines and pages. */
const isText = (text: string): boolean => {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 9 || (code > 13 && code < 32) || code === 127) return false;
  }
  return true;
};

/** Signs that take two bytes or more for one that is spoilt: so many, and the text is UTF-8 with a slip, not of a code page. */
const wholeForSpoilt = 20;

/** A text in UTF-8, also one that was cut in the middle of a sign; null where it is of a code page. */
const unicode = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder("utf-8").decode(bytes);
  const spoilt = text.split("\uFFFD").length - 1;
  if (spoilt === 0) return text;
  const whole = (text.match(/\P{ASCII}/gu)?.length ?? 0) - spoilt;
  return whole > spoilt * wholeForSpoilt ? text : null;
};

/** The text in a file, whichever way it is encoded; null where it is no text. */
export const decoded = (bytes: Uint8Array): string | null => {
  const mark = marks.find((one) => one.bytes.every((byte, place) => bytes[place] === byte));
  const encoding = mark?.encoding ?? unmarked(bytes);
  if (!encoding && bytes.includes(0)) return null;
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : (unicode(bytes) ?? byLetters(bytes));
  return isText(text) ? text : null;
};
