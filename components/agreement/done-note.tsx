import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";

/** Confirms what was just done, after a form that led to another page. */
export function DoneNote({ done }: { done: string | undefined }) {
  const t = useTranslations("agreement.done");
  const key = done as Parameters<typeof t>[0];
  if (!done || !/^[a-z-]{1,30}$/.test(done) || !t.has(key)) return null;
  return (
    <div className="mb-6">
      <Note tone="met" isAnswer>
        {t(key)}
      </Note>
    </div>
  );
}
