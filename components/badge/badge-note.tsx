import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { BadgeOutcome } from "@/lib/badge/outcome";

const tones: Readonly<Partial<Record<BadgeOutcome, "met" | "danger">>> = {
  valid: "met",
  tampered: "danger",
  revoked: "danger",
  "other-recipient": "danger",
  "used-before": "danger",
};

/** What a badge was found to be, in one sentence. */
export function BadgeNote({ outcome, issuer }: { outcome: BadgeOutcome; issuer: string }) {
  const t = useTranslations("badge.outcomes");
  return <Note tone={tones[outcome] ?? "risk"}>{t(outcome, { issuer })}</Note>;
}
