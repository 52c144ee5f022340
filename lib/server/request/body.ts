/** Reads a body up to a limit in bytes; null where it is longer, and the rest is not read. */
export const bytesWithin = async (
  { body }: Pick<Response, "body">,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > mostBytes) return null;
    parts.push(new Uint8Array(part));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};
