import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { Note } from "@/components/ui/note";

/** What the page is for, and how many certifications were just renewed. */
export function ExpiringHeader({ done }: { done: number | undefined }) {
  const t = useTranslations("person");
  return (
    <>
      <PageHeader
        title={t("expiring.title")}
        lead={t("expiring.lead")}
        breadcrumbs={[{ label: t("title"), href: "/people" }, { label: t("expiring.title") }]}
      />
      {done ? (
        <Note tone="met" isAnswer>
          {t("expiring.done", { count: done })}
        </Note>
      ) : null}
    </>
  );
}
