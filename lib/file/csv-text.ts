const isControl = (byte: number): boolean => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;

/** True for text in UTF-8 or a one-byte encoding: no control characters but tabs and line ends. */
export const isPlainText = (bytes: Uint8Array): boolean => {
  if (bytes.some((byte) => isControl(byte) || byte === 127)) return false;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  return true;
};
