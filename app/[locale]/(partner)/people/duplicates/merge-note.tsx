import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";

/** What the address of the page says was just done, and the message that says it. */
const said = { merged: "done", unmerged: "undone", apart: "apart-done" } as const;
export const mergeWords = ["merged", "unmerged", "apart"] as const;

export function MergeNote({ done }: { done: keyof typeof said | undefined }) {
  const t = useTranslations("person.duplicates");
  if (!done) return null;
  return (
    <div className="mb-6">
      <Note tone="met" isAnswer>
        {t(said[done])}
      </Note>
    </div>
  );
}
