import { useLocale, useTranslations } from "next-intl";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { Section } from "@/components/layout/section";
import { Download } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { annexLetter } from "@/lib/agreement/document/annex";
import type { DocumentInForce } from "@/lib/agreement/document/instrument";
import { termByVersion } from "@/lib/agreement/life/term";
import { type Day, formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

type Document = DocumentInForce & { endsOn: Day | null };
type Props = {
  standing: readonly Document[];
  /** Address of the consolidated text. */
  href: string;
};

function DocumentLine({ document }: { document: Document }) {
  const t = useTranslations("agreement");
  const locale = useLocale();
  const { id, kind, templateVersion, annexes, inForceOn, sha256 } = document;
  const letters = annexes.map((annex) => annexLetter[annex]).join(", ");
  const facts = [
    templateVersion,
    ...(kind === "renewal" || annexes.length === 0 ? [] : [t("standing.annexes", { letters, count: annexes.length })]),
  ];
  return (
    <li className="grid gap-1 border-rule border-b py-3 last:border-b-0 md:grid-cols-[16rem_1fr] md:gap-6">
      <p>
        <span className="font-semibold">{t(`kinds.${kind === "version" ? "full" : kind}`)}</span> {facts.join(" · ")}
        <br />
        <span className="text-sm text-soft">{t("standing.since", { since: formatDay(inForceOn, locale) })}</span>
      </p>
      <p className="min-w-0">
        <Fingerprint sha256={sha256} />
        <br />
        <a className={`${linkLook} inline-flex items-center gap-2`} href={`/api/agreements/${id}/sealed`} download>
          <Download aria-hidden className="size-4" />
          {t("standing.download")}
        </a>
      </p>
    </li>
  );
}

/** The documents in force, each with its fingerprint, and what happens at the end of the term. */
export function DocumentsInForceList({ standing, href }: Props) {
  const t = useTranslations("agreement.standing");
  const locale = useLocale();
  const [framework] = standing;
  if (!framework) return null;
  const ends = framework.endsOn ? formatLastDay(framework.endsOn, locale) : null;
  return (
    <Section title={t("title")} lead={standing.length > 1 ? t("lead") : undefined}>
      {ends ? (
        <p className="measure mb-3">{t(`ends.${termByVersion(framework.templateVersion).without}`, { ends })}</p>
      ) : null}
      <ul>
        {standing.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
      <p className="mt-4">
        <Link className={linkLook} href={href}>
          {t("consolidated")}
        </Link>
      </p>
    </Section>
  );
}
