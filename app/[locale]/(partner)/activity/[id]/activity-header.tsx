import { useTranslations } from "next-intl";
import { useActivityName } from "@/components/activity/activity-name";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import type { ActivityView } from "@/db/queries/activity/list";

export function ActivityHeader({ activity }: { activity: ActivityView }) {
  const t = useTranslations("activity");
  const declaration = useTranslations("declaration");
  const terms = useTranslations("terms");
  const name = useActivityName(activity);
  const isAnswer = activity.state === "more-asked";
  const edit = (
    <ButtonLink href={`/activity/${activity.id}/edit`} variant={isAnswer ? "primary" : "secondary"}>
      {declaration(isAnswer ? "answer" : "edit")}
    </ButtonLink>
  );
  return (
    <PageHeader
      title={name}
      lead={terms(`activity-kinds.${activity.kind}`)}
      breadcrumbs={[{ label: t("title"), href: "/activity" }, { label: name }]}
      action={activity.may.edit ? edit : null}
    />
  );
}
