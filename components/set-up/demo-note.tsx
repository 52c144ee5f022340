import { useTranslations } from "next-intl";

/** Above every page of a demonstration, on paper too: nothing of it can be taken for the real thing. */
export function DemoNote() {
  const t = useTranslations("set-up");
  return (
    <aside className="bg-ink px-4 py-1.5 text-center font-semibold text-paper text-sm" aria-label={t("demo-label")}>
      {t("demo")}
    </aside>
  );
}
