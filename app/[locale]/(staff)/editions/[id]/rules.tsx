import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { outlineOf } from "@/lib/editor/tree";
import { AddChapter } from "./add-chapter-section";
import { Chapter } from "./chapter-section";

type Props = { edition: Edition; on: Day; row: { id: string; rowVersion: number } | null; changed: string[] };

/** Levels and competencies one after the other, and of a draft room for one more. */
export function Rules({ edition, on, row, changed }: Props) {
  return (
    <>
      {outlineOf(edition).map((chapter) => (
        <Chapter key={chapter.id} chapter={chapter} edition={edition} on={on} row={row} changed={changed} />
      ))}
      {row ? <AddChapter row={row} edition={edition} /> : null}
    </>
  );
}
