import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { editionTree } from "@/lib/editor/tree";
import { AddChapterSection } from "./add-chapter-section";
import { ChapterSection } from "./chapter-section";

type Props = { edition: Edition; on: Day; row: { id: string; rowVersion: number } | null; changed: string[] };

/** Tiers and competencies in order; in a draft, with a form to add one. */
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
