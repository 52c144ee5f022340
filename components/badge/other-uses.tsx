import { useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { OtherUse } from "@/lib/badge/view";
import { credentialName } from "@/lib/credential/name";

type Props = { uses: readonly OtherUse[]; pathOf: (id: string) => string };

/** Other people's certifications with the same proof, each with how that was found. */
export function OtherUses({ uses, pathOf }: Props) {
  const t = useTranslations("badge.uses");
  if (uses.length === 0) return null;
  return (
    <section aria-labelledby="other-uses" className="grid gap-2">
      <h3 id="other-uses" className="font-semibold">
        {t("title")}
      </h3>
      <ul className="border-rule border-t">
        {uses.map((use) => (
          <li key={use.id} className="row gap-x-4 gap-y-1 border-rule border-b py-2">
            <Link href={pathOf(use.id)} className={linkLook}>
              {t("line", {
                how: t(`how.${use.how}`),
                credential: credentialName(use),
                person: use.person,
                partner: use.partner,
              })}
            </Link>
            <DeclarationLabel state={use.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
