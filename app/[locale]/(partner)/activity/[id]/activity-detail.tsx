import { useLocale, useTranslations } from "next-intl";
import { useActivityFacts } from "@/components/activity/use-activity-facts";
import { EvidenceLink } from "@/components/declaration/evidence-link";
import { ReplyForm } from "@/components/declaration/reply-form";
import { WithdrawButton } from "@/components/declaration/withdraw-button";
import { Section } from "@/components/layout/section";
import { ReviewThread } from "@/components/review/review-thread";
import { FactList } from "@/components/ui/fact-list";
import type { ActivityView } from "@/db/queries/activity/list";
import type { ThreadEntry } from "@/lib/review/declaration";
import { commentOnActivityAction, withdrawActivityAction } from "./actions";
import { CorrectionSection } from "./correction-section";
import { CustomerSection } from "./customer-section";

type Props = { activity: ActivityView; thread: readonly ThreadEntry[]; draftKey: string };

/** A declared activity: its values, its evidence and the conversation about it. */
export function ActivityDetail({ activity, thread, draftKey }: Props) {
  const t = useTranslations("activity");
  const declaration = useTranslations("declaration");
  const locale = useLocale();
  const { id, rowVersion, proof, may } = activity;
  const words = {
    label: declaration("withdraw"),
    title: declaration("withdraw-title"),
    body: declaration("withdraw-body"),
    done: declaration("withdraw-done"),
  };
  const shown = proof ? <EvidenceLink proof={proof} locale={locale} /> : null;
  const facts = [...useActivityFacts(activity), { key: "proof", label: t("fields.proof-file-id"), value: shown }];
  return (
    <div className="grid gap-2 pt-8">
      <Section title={declaration("facts")}>
        <FactList facts={facts} />
        {may.withdraw ? (
          <div className="pt-5">
            <WithdrawButton row={{ id, rowVersion }} words={words} action={withdrawActivityAction} next="/activity" />
          </div>
        ) : null}
      </Section>
      <CorrectionSection activity={activity} />
      <CustomerSection activity={activity} />
      <ReviewThread kind="activity" thread={thread}>
        {may.comment ? (
          <ReplyForm subject={{ kind: "activity", id }} action={commentOnActivityAction} draftKey={draftKey} />
        ) : null}
      </ReviewThread>
    </div>
  );
}
