import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { MessageSquareReply } from "@/components/ui/icons";
import type { OwnApplication } from "@/db/queries/partner/application";
import { fieldKey } from "@/lib/i18n/field-key";

/** Above the form: its purpose, or the changes that were requested. */
export function ChangeRequest({ application }: { application: OwnApplication }) {
  const t = useTranslations("application");
  const label = useTranslations("company.fields");
  if (application.state !== "more-asked") return <PageHeader title={t("form.title")} lead={t("lead")} />;
  const fields = application.askedFields.map((field) => label(fieldKey(field))).join(", ");
  return (
    <>
      <PageHeader title={t("asked.title")} lead={t("asked.fields", { fields })} />
      {application.reasonNote ? (
        <figure className="flex gap-3 border-risk border-l-2 bg-risk-wash px-4 py-3">
          <MessageSquareReply aria-hidden className="mt-1 size-5 shrink-0 text-risk" />
          <div className="grid gap-1">
            <figcaption className="font-semibold">{t("asked.note")}</figcaption>
            <blockquote className="whitespace-pre-line">{application.reasonNote}</blockquote>
          </div>
        </figure>
      ) : null}
    </>
  );
}
