import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { TraceTree } from "@/components/evaluate/trace-tree";
import { Section } from "@/components/layout/section";
import { Note } from "@/components/ui/note";
import type { Edition } from "@/lib/edition/edition";
import { editionTierName } from "@/lib/edition/edition-tier-name";
import type { Evaluation } from "@/lib/evaluate/evaluate";
import { tiersOf } from "@/lib/evaluate/trace/selectors";
import type { TierDecisionLine } from "./tier-decision-table";

type Proof = TierDecisionLine & {
  edition: Edition | null;
  earned: string;
  factsSha256: string;
  editionSha256: string;
  answerSha256: string;
  eventSeq: number;
  again: { evaluation: Evaluation; concealed: string[]; names: Record<string, string>; isSame: boolean } | null;
};

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-rule border-t py-2 sm:grid-cols-[14rem_1fr]">
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Again({ again, edition }: { again: NonNullable<Proof["again"]>; edition: Edition }) {
  const t = useTranslations("tier.proof");
  const locale = useLocale();
  const { evaluation, concealed, names, isSame } = again;
  return (
    <Section title={t("trace")}>
      <div className="grid gap-4">
        <Note tone={isSame ? "met" : "danger"}>{t(isSame ? "same" : "differs")}</Note>
        {tiersOf(evaluation.trace)
          .filter(({ need }) => need > 0)
          .reverse()
          .map((node) => (
            <TraceTree key={node.id} node={node} words={{ edition, locale, names }} concealed={concealed} />
          ))}
      </div>
    </Section>
  );
}

/** A tier decision, the digests that bind it to its facts and edition, and the evaluation repeated today. */
export function TierDecisionProofView({ proof }: { proof: Proof }) {
  const t = useTranslations("tier");
  const locale = useLocale();
  const { editionId, after, earned, kind, reason, again, edition } = proof;
  return (
    <>
      <dl className="mb-10 border-rule border-b">
        <Fact label={t("proof.tier")}>
          <strong>{editionTierName(editionId, after, locale)}</strong> – {t(`kinds.${kind}`)}
        </Fact>
        <Fact label={t("columns.why")}>{t(`reasons.${reason}`)}</Fact>
        <Fact label={t("proof.earned")}>{editionTierName(editionId, earned, locale)}</Fact>
        <Fact label={t("proof.facts")}>
          <Fingerprint sha256={proof.factsSha256} />
        </Fact>
        <Fact label={t("proof.rules")}>
          <Fingerprint sha256={proof.editionSha256} />
        </Fact>
        <Fact label={t("proof.answer")}>
          <Fingerprint sha256={proof.answerSha256} />
        </Fact>
        <Fact label={t("proof.event")}>{proof.eventSeq}</Fact>
      </dl>
      {again && edition ? <Again again={again} edition={edition} /> : <Note tone="risk">{t("proof.rules-gone")}</Note>}
    </>
  );
}
