import { useTranslations } from "next-intl";
import { ArrowRight } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { type ActivityKind, saidKind } from "@/lib/activity/kind";
import { pathWith } from "@/lib/form/query";

type Props = { kinds: readonly ActivityKind[]; chosen: ActivityKind | undefined };

/** Asks which kind of activity to declare; once chosen, offers a way back to the question. */
export function KindChoice({ kinds, chosen }: Props) {
  const t = useTranslations("activity");
  const words = useTranslations("kinds");
  const terms = useTranslations("terms");
  if (kinds.length === 1) return null;
  if (chosen)
    return (
      <p className="pt-8">
        <Link href="/activity/new" className="text-accent underline underline-offset-4">
          {t("new.change-kind")}
        </Link>
      </p>
    );
  return (
    <ul className="max-w-xl border-rule border-t">
      {kinds.map((kind) => (
        <li key={kind}>
          <Link
            href={pathWith("/activity/new", { kind })}
            className="flex items-center justify-between gap-6 border-rule border-b py-4 text-ink no-underline hover:bg-wash"
          >
            <span className="grid gap-0.5">
              <span className="font-serif text-xl">{terms(`activity-kinds.${kind}`)}</span>
              <span className="text-soft">{words(`${saidKind(kind)}.help`)}</span>
            </span>
            <ArrowRight aria-hidden className="size-5 shrink-0 text-accent" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
