/** A picture drawn small and in grey: so many points wide, so many high. */
export const pictureGrid = { width: 17, height: 16 };
const bands = 16;

/** Up to so many of 256 bits two pictures of the same thing differ: drawn at another size, compressed, scanned again. Source: assumption, tried with drawn certificates. */
export const mostBitsApart = 12;

/** Pictures with fewer edges say nothing: an empty page is like every other. */
const fewestEdges = 12;

const hexOf = (bits: readonly boolean[]): string =>
  Array.from({ length: bits.length / 4 }, (_, at) =>
    bits
      .slice(at * 4, at * 4 + 4)
      .reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0)
      .toString(16),
  ).join("");

/** What a picture looks like, as 64 hexadecimal digits: for each point whether the next is darker (a difference hash). Null where it shows nothing. */
export const pictureHash = (grey: Uint8Array): string | null => {
  const { width, height } = pictureGrid;
  const bits = Array.from({ length: (width - 1) * height }, (_, at) => {
    const place = Math.floor(at / (width - 1)) * width + (at % (width - 1));
    // A step of a few shades is noise of a scanner.
    return (grey[place] ?? 0) > (grey[place + 1] ?? 0) + 4;
  });
  return bits.filter(Boolean).length < fewestEdges ? null : hexOf(bits);
};

/** The same in bands, each with its number: two pictures that differ in fewer bits than there are bands share one. */
export const pictureBands = (hash: string): number[] =>
  Array.from({ length: bands }, (_, at) => at * 65_536 + Number.parseInt(hash.slice(at * 4, at * 4 + 4), 16));
