import { useTranslations } from "next-intl";
import { ActivityItem } from "@/components/activity/activity-item";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { useActivityName } from "@/components/activity/activity-name";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import type { ActivityView } from "@/db/queries/activity/list";
import { correctedTotal } from "@/lib/activity/correction";

const linkLook = "text-accent underline underline-offset-4";

/** What an activity corrects, or its own corrections with what they leave of it, and the way to another one. */
export function CorrectionSection({ activity }: { activity: ActivityView }) {
  const t = useTranslations("activity.correction");
  const name = useActivityName(activity);
  const { id, corrected, corrections, may } = activity;
  if (!corrected && corrections.length === 0 && !may.correct) return null;
  return (
    <Section title={t(corrected ? "mark" : "list")}>
      <div className="grid justify-items-start gap-4">
        {corrected ? (
          <p className="flex flex-wrap items-baseline gap-x-4">
            <Link href={`/activity/${corrected.id}`} className={linkLook}>
              {t("of", { name })}
            </Link>
            <ActivityMeasure activity={corrected} />
          </p>
        ) : null}
        {corrections.length > 0 ? (
          <>
            <ul className="w-full border-rule border-t">
              {corrections.map((one) => (
                <ActivityItem key={one.id} activity={one} />
              ))}
            </ul>
            <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
              {t("total")} <ActivityMeasure activity={correctedTotal(activity, corrections)} />
            </p>
          </>
        ) : null}
        {may.correct ? <ButtonLink href={`/activity/${id}/correct`}>{t("declare")}</ButtonLink> : null}
      </div>
    </Section>
  );
}
