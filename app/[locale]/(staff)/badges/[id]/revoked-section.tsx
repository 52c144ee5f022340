import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { NamedBadge } from "@/db/queries/badge/touched";
import { credentialName } from "@/lib/credential/name";

export type Revoked = readonly NamedBadge[] | null;

/** Certifications that badges verified before a list revoked them. Nothing where there are none; null where it is not known. */
export function RevokedSection({ revoked }: { revoked: Revoked }) {
  const t = useTranslations("badge.revoked");
  if (revoked === null)
    return (
      <Section title={t("title")}>
        <p className="measure text-soft">{t("unknown")}</p>
      </Section>
    );
  if (revoked.length === 0) return null;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className="border-rule border-t">
        {revoked.map((one) => (
          <li key={one.id} className="border-rule border-b py-2">
            <Link href={`/review/credential/${one.id}`} className={linkLook}>
              {t("line", { credential: credentialName(one), person: one.person, partner: one.partner })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
