import { useTranslations } from "next-intl";
import { useActivityName } from "@/components/activity/activity-name";
import { DeclarationOutcome } from "@/components/declaration/declaration-outcome";
import { PageHeader } from "@/components/layout/page-header";
import type { ActivityView } from "@/db/queries/activity/list";

export function EditActivityHeader({ activity }: { activity: ActivityView }) {
  const t = useTranslations("activity");
  const declaration = useTranslations("declaration");
  const terms = useTranslations("terms");
  const name = useActivityName(activity);
  const isAnswer = activity.state === "more-asked";
  const title = declaration(isAnswer ? "answer" : "edit");
  return (
    <>
      <PageHeader
        title={title}
        lead={isAnswer ? declaration("answer-intro") : `${terms(`activity-kinds.${activity.kind}`)} · ${name}`}
        breadcrumbs={[
          { label: t("title"), href: "/activity" },
          { label: name, href: `/activity/${activity.id}` },
          { label: title },
        ]}
      />
      {isAnswer ? (
        <div className="mb-8">
          <DeclarationOutcome {...activity} kind="activity" />
        </div>
      ) : null}
    </>
  );
}
