import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { OpenedProof } from "@/components/evaluate/opened-proof";
import { Section } from "@/components/layout/section";
import { Note } from "@/components/ui/note";
import type { ShownProof } from "@/lib/answer/proof";
import type { Edition } from "@/lib/edition/edition";
import { editionTierName } from "@/lib/edition/edition-tier-name";
import { pathWith } from "@/lib/form/query";
import type { TierDecisionLine } from "./tier-decision-table";

type Proof = TierDecisionLine & {
  edition: Edition | null;
  earned: string;
  factsSha256: string;
  editionSha256: string;
  answerSha256: string;
  eventSeq: number;
  again: (ShownProof & { names: Record<string, string>; isSame: boolean }) | null;
};

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-rule border-t py-2 sm:grid-cols-[14rem_1fr]">
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

type Place = {
  /** The address of this page. */
  path: string;
  /** The node that the reader opened. */
  opened: string | null;
};

type AgainProps = Place & { again: NonNullable<Proof["again"]>; edition: Edition };

function Again({ again, edition, path, opened }: AgainProps) {
  const t = useTranslations("tier.proof");
  const locale = useLocale();
  const { names, isSame } = again;
  return (
    <Section title={t("trace")}>
      <div className="grid gap-4">
        <Note tone={isSame ? "met" : "danger"}>{t(isSame ? "same" : "differs")}</Note>
        <OpenedProof
          {...{ proof: again, words: { edition, locale, names }, opened }}
          hrefOf={(node, from) => pathWith(path, { node, from: from ? `${from}` : null })}
        />
      </div>
    </Section>
  );
}

/** A tier decision, the digests that bind it to its facts and edition, and the evaluation repeated today. */
export function TierDecisionProofView({ proof, ...place }: Place & { proof: Proof }) {
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
      {again && edition ? (
        <Again {...{ again, edition }} {...place} />
      ) : (
        <Note tone="risk">{t("proof.rules-gone")}</Note>
      )}
    </>
  );
}
