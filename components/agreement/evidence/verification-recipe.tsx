import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { type RecipeStep, recipeText } from "@/lib/verify/recipe";

/** How to verify the sealed file with public programs, command by command. */
export function VerificationRecipe({ steps }: { steps: readonly RecipeStep[] }) {
  const t = useTranslations("agreement.evidence.check");
  const text = recipeText(steps, (title) => t(`steps.${title}`));
  return (
    <Section title={t("title")} lead={t("lead")} aside={<CopyButton text={text} label={t("copy")} />}>
      <p className="mb-5 flex flex-wrap gap-x-6 gap-y-1" data-screen-only>
        <Link href="/verify" className={`${linkLook} inline-flex items-center touch:min-h-11`}>
          {t("page")}
        </Link>
        <a href="/api/seal/verifier" download className={`${linkLook} inline-flex items-center touch:min-h-11`}>
          {t("offline")}
        </a>
      </p>
      <ol className="grid gap-5">
        {steps.map(({ title, commands }) => (
          <li key={title} className="min-w-0">
            <h3 className="mb-1.5 text-lg">{t(`steps.${title}`)}</h3>
            <pre
              className="whitespace-pre-wrap bg-wash px-4 py-3 text-[0.82em] leading-relaxed wrap-anywhere"
              translate="no"
            >
              {commands.join("\n")}
            </pre>
          </li>
        ))}
      </ol>
    </Section>
  );
}
