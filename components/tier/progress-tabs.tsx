import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

const views = {
  now: "/progress",
  outlook: "/progress/outlook",
  scenario: "/progress/scenario",
  plan: "/progress/plan",
  levels: "/progress/tiers",
} as const;

/** Tabs for the views of a company's progress. */
export function ProgressTabs({ current }: { current: keyof typeof views }) {
  const t = useTranslations("progress.views");
  const items = Object.entries(views).map(([view, href]) => ({
    href,
    label: t(view as keyof typeof views),
    isCurrent: view === current,
  }));
  return (
    <div className="-mt-4 mb-8">
      <LinkTabs label={t("label")} items={items} />
    </div>
  );
}
