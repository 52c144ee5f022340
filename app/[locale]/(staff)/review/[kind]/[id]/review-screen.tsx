import { useTranslations } from "next-intl";
import { BadgeEvidence } from "@/components/badge/badge-evidence";
import { PageHeader } from "@/components/layout/page-header";
import { CommentForm } from "@/components/review/comment-form";
import { DeclarationPhrase } from "@/components/review/declaration-phrase";
import { EffectNote } from "@/components/review/effect-note";
import { EvidenceView } from "@/components/review/evidence-view";
import { ReviewThread } from "@/components/review/review-thread";
import { ReviewedItem } from "@/components/review/reviewed-item";
import type { ReviewItem } from "@/db/queries/review/item";
import { whyUnconfirmed } from "@/lib/confirmation/said";
import type { Locale } from "@/lib/i18n/locale";
import { askableFieldsIn } from "@/lib/review/declaration";
import { namedEffect } from "@/lib/review/effect";
import { fieldLabel } from "@/lib/review/field-label";
import { reviewEntry } from "@/lib/review/kind";
import { type QueueFilter, queueQuery } from "@/lib/review/queue";
import { commentAction } from "./actions";
import { CustomerPart } from "./customer-part";
import { DecisionPanel } from "./decision-panel";
import { DeclarationOrigin } from "./declaration-origin";
import { RequestExtras } from "./request-extras";
import { ReviewOutcome } from "./review-outcome";

const pathOf = (id: string): string => `/review/credential/${id}`;

type Props = { item: ReviewItem; filter: QueueFilter; locale: Locale };

/** Declaration and evidence side by side, the effect of verifying, the conversation, and the decision. */
export function ReviewScreen({ item, filter, locale }: Props) {
  const t = useTranslations("review");
  const label = useTranslations();
  const { kind, id, state, rowVersion, partnerName } = item;
  const { noun } = reviewEntry(kind);
  const isOpen = state === "declared" && item.may.review;
  return (
    <div className="max-lg:pb-28">
      <PageHeader
        title={<DeclarationPhrase claim={item.summary} />}
        lead={<DeclarationOrigin item={item} />}
        breadcrumbs={[{ label: t("title"), href: `/review${queueQuery(filter)}` }, { label: t(`kinds.${kind}`) }]}
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-8">
          <ReviewOutcome item={item} />
          <section aria-labelledby="claimed" className="grid gap-2">
            <h2 id="claimed" className="text-xl">
              {t(`${noun}.claimed`)}
            </h2>
            <ReviewedItem detail={item.detail} />
          </section>
          <CustomerPart item={item} />
          <RequestExtras item={item} isOpen={isOpen} />
          {item.effect && state !== "verified" ? <EffectNote {...namedEffect(item.effect, locale)} /> : null}
        </div>
        {reviewEntry(kind).hasEvidence ? (
          <section
            aria-labelledby="proven"
            className="grid content-start gap-2 lg:col-start-2 lg:row-span-2 lg:row-start-1"
          >
            <h2 id="proven" className="text-xl">
              {t("proven")}
            </h2>
            {item.evidence ? <BadgeEvidence evidence={item.evidence} pathOf={pathOf} /> : null}
            <EvidenceView proof={item.proof} noun={noun} />
          </section>
        ) : null}
        <ReviewThread kind={kind} thread={item.thread}>
          {item.may.review ? <CommentForm kind={kind} id={id} action={commentAction} /> : null}
        </ReviewThread>
      </div>
      <DecisionPanel
        key={id}
        target={{ kind, id, rowVersion }}
        partnerName={partnerName}
        askable={askableFieldsIn(item.summary).map((value) => ({ value, label: label(fieldLabel(kind, value)) }))}
        filter={filter}
        neighbours={item.neighbours}
        isOpen={isOpen}
        unconfirmed={whyUnconfirmed(item.customers)}
      />
    </div>
  );
}
