import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";

/** What the address of the page says was just done. */
export const savedWords = ["added", "saved", "left"] as const;

const said = { added: "new.done", saved: "edit-page.done", left: "page.leave-done" } as const;

export function PersonSavedNote({ done }: { done: (typeof savedWords)[number] | undefined }) {
  const t = useTranslations("person");
  if (!done) return null;
  return (
    <div className="mb-6">
      <Note tone="met" isAnswer>
        {t(said[done])}
      </Note>
    </div>
  );
}
