/**
 * Unpacked bytes, or null where the data is damaged or exceeds the limit; `held` counts the bytes unpacked in either
 * case.
 */
type Inflated = { plain: Uint8Array | null; held: number };

/** Unpacks zlib data (RFC 1950) with the platform's decompressor, holding little more than `limit` bytes. */
export const inflate = async (packed: Uint8Array, limit: number): Promise<Inflated> => {
  const source = new Blob([Uint8Array.from(packed)]).stream();
  const reader = source.pipeThrough(new DecompressionStream("deflate")).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      held += next.value.length;
      if (held > limit) {
        await reader.cancel();
        return { plain: null, held };
      }
    }
    return { plain: new Uint8Array(await new Blob(parts).arrayBuffer()), held };
  } catch {
    return { plain: null, held };
  }
};
