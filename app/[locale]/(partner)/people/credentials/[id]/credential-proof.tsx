import { useTranslations } from "next-intl";
import { BadgeEvidence } from "@/components/badge/badge-evidence";
import { Section } from "@/components/layout/section";
import type { ProofView } from "@/lib/badge/view";

type Props = { evidence: ProofView; isVerified: boolean };

const pathOf = (id: string): string => `/people/credentials/${id}`;

/** What the badge of a certification proved, and where in the company the same proof is used again. */
export function CredentialProof({ evidence, isVerified }: Props) {
  const t = useTranslations("badge");
  const { badge, uses } = evidence;
  if (!badge && uses.length === 0) return null;
  const isByBadge = isVerified && badge?.outcome === "valid";
  return (
    <Section title={isByBadge ? t("verified", { issuer: badge.finding.issuer }) : t("section")}>
      <div className="grid gap-5">
        <BadgeEvidence evidence={evidence} pathOf={pathOf} />
      </div>
    </Section>
  );
}
