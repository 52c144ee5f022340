/**
 * Unpacks zlib data (RFC 1950) on the platform's own decompressor; null when it is none, goes on after its end, or unpacks
 * to more than `limit` bytes, of which no more is ever held.
 */
export const inflate = async (packed: Uint8Array, limit: number): Promise<Uint8Array | null> => {
  const source = new Blob([Uint8Array.from(packed)]).stream();
  const reader = source.pipeThrough(new DecompressionStream("deflate")).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > limit) {
        await reader.cancel();
        return null;
      }
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch {
    return null;
  }
};
