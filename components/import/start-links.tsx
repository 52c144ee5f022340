import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { pathWith } from "@/lib/form/query";
import type { ImportKind } from "@/lib/import/kind";

/** One way in for each kind of sheet. */
export function StartLinks({ kinds, base }: { kinds: readonly ImportKind[]; base: string }) {
  const t = useTranslations("import");
  return (
    <p className="mb-8 flex flex-wrap gap-3">
      {kinds.map((kind) => (
        <ButtonLink key={kind} href={pathWith(`${base}/new`, { kind })}>
          {t(`start.${kind}`)}
        </ButtonLink>
      ))}
    </p>
  );
}
