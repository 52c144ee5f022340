/** How many letters are to be changed, added, left out or swapped to make one word of another. */
const distance = (one: string, other: string): number => {
  const rows = Array.from({ length: one.length + 1 }, (_, at) => [at]);
  const cost = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 1; column <= other.length; column += 1) (rows[0] ?? []).push(column);
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      (rows[row] ?? []).push(
        Math.min(
          cost(row - 1, column) + 1,
          cost(row, column - 1) + 1,
          cost(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwap ? cost(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  return cost(one.length, other.length);
};

/** Variables of other programs that are near one of ours. */
const others = new Set(["MAILDIR", "MAIL"]);

/** Short names are near too many words. */
const tolerance = (name: string): number => (name.length < 6 ? 0 : name.length < 9 ? 1 : 2);

type Misspelt = { name: string; meant: string };

/** Variables that nobody reads and that differ from one of ours by a slip: what was set there counts for nothing. */
export const misspeltSettings = (given: readonly string[], known: readonly string[]): Misspelt[] =>
  given.flatMap((name) => {
    if (known.includes(name) || others.has(name)) return [];
    const upper = name.toUpperCase();
    const meant = known.find((one) => distance(upper, one) <= tolerance(one));
    return meant === undefined || given.includes(meant) ? [] : [{ name, meant }];
  });
