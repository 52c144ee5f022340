/** Consecutive words that both texts share, or that only one has. */
export type MarkedRun = { mark: "same" | "added" | "removed"; text: string };

/** Words with the space that follows them: joined, they are the text again. */
const wordsIn = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Lengths of the longest common subsequence of every two tails. */
const common = (a: readonly string[], b: readonly string[]): Uint16Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [here, below] = [rows[i], rows[i + 1]];
      if (!here || !below) continue;
      here[j] = a[i]?.trim() === b[j]?.trim() ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  return rows;
};

const append = (runs: MarkedRun[], mark: MarkedRun["mark"], text: string): void => {
  const last = runs.at(-1);
  if (last?.mark === mark) last.text += text;
  else runs.push({ mark, text });
};

/**
 * Marks the words of two texts, as few as possible: removed and same words form the older text, added and same words
 * the newer one, white space apart.
 */
export const markWords = (before: string, after: string): MarkedRun[] => {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  const length = common(a, b);
  const runs: MarkedRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && one.trim() === other.trim()) {
      append(runs, "same", /\s$/.test(other) ? other : one);
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || (length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0))) {
      append(runs, "removed", one);
      i += 1;
    } else {
      append(runs, "added", other ?? "");
      j += 1;
    }
  }
  return runs;
};
