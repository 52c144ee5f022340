import { cellText, type ReadCell } from "@/lib/import/cell";
import { foldedText } from "@/lib/import/fold";
import type { ReadRow } from "@/lib/import/table";
import { numberIn } from "@/lib/import/text/number";
import { filledIn } from "./raw";

/** "Total", "Sous-total", "Total général", "Grand total", "Sum", each perhaps of something. */
const whole =
  /^(?:(?:sous|sub|grand) ?)?(?:totaux|totals?|somme|sum|moyenne|average)(?: (?:general|generale|ht|ttc|net|de|du|des|of|for|general ht) ?.*)?$/;
const ofGroup = /^total .+|.+ total$/;

const numberOf = (cell: ReadCell | undefined): number | null => {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const plain = cell.replace(/\p{Sc}|EUR|USD/gu, "").trim();
  return numberIn(plain, ",") ?? numberIn(plain, ".");
};

/** Whether a row says a total in words. A row that is filled like the others is somebody's of that name. */
export const isTotal = (row: ReadRow, usual: number): boolean => {
  const filled = filledIn(row);
  const [first] = filled;
  if (first === undefined) return false;
  const label = foldedText(cellText(row.cells[first]));
  const isSparse = filled.length <= Math.max(2, usual / 2);
  const others = filled.slice(1).every((column) => numberOf(row.cells[column]) !== null);
  return (
    (whole.test(label) && (isSparse || others)) || (ofGroup.test(label) && isSparse && others && filled.length > 1)
  );
};

/** Whether a last row holds nothing but the sums of the columns above it. */
export const isSums = (row: ReadRow, above: readonly ReadRow[]): boolean => {
  const filled = filledIn(row);
  if (filled.length === 0 || above.length < 2) return false;
  return filled.every((column) => {
    const sum = numberOf(row.cells[column]);
    const numbers = above.map(({ cells }) => numberOf(cells[column]));
    const total = numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
    return (
      sum !== null && sum !== 0 && Math.abs(total - sum) < 0.01 && numbers.filter((one) => one !== null).length > 1
    );
  });
};
