import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { editionTree } from "@/lib/editor/tree";
import { AddChapterSection } from "./add-chapter-section";
import { ChapterSection } from "./chapter-section";

type Props = { edition: Edition; on: Day; row: { id: string; rowVersion: number } | null; changed: string[] };

/** Levels and competencies one after the other, and of a draft room for one more. */
export function Rules({ edition, on, row, changed }: Props) {
  return (
    <>
      {editionTree(edition).map((chapter) => (
        <ChapterSection key={chapter.id} chapter={chapter} edition={edition} on={on} row={row} changed={changed} />
      ))}
      {row ? <AddChapterSection row={row} edition={edition} /> : null}
    </>
  );
}
