import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { ProgrammeOverview } from "@/db/queries/programme/overview";

/** Names the companies that are counted in no tier because their figures could not be made; nothing where all could. */
export function FailedCompanies({ failed }: Pick<ProgrammeOverview, "failed">) {
  const t = useTranslations("overview");
  if (failed.length === 0) return null;
  return (
    <div className="mb-8">
      <p className="text-risk">{t("failed")}</p>
      <ul className="list-disc pl-6">
        {failed.map(({ partnerId, name, fault }) => (
          <li key={partnerId}>
            {t.rich("failed-company", {
              name,
              reference: fault,
              company: (chunks) => (
                <Link href={`/partners/${partnerId}`} className={linkLook}>
                  {chunks}
                </Link>
              ),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
