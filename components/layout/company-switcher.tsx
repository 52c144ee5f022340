import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/form/button-form";
import { Building2, ChevronDown } from "@/components/ui/icons";

type Company = { id: string; name: string };
type Props = { current: Company; companies: Company[]; action: (form: FormData) => void | Promise<void> };

/** The company in view; people of several companies switch with a plain form. */
export function CompanySwitcher({ current, companies, action }: Props) {
  const t = useTranslations("navigation");
  const others = companies.filter(({ id }) => id !== current.id);
  if (others.length === 0)
    return (
      <p className="truncate text-sm">
        <span className="sr-only">{t("company")} </span>
        {current.name}
      </p>
    );
  return (
    <details className="relative">
      <summary className="flex min-h-9 items-center gap-1.5 text-sm">
        <span className="sr-only">{t("switch-company")} </span>
        <span className="truncate">{current.name}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-soft" />
      </summary>
      <ButtonForm
        action={action}
        className="absolute top-full left-0 z-40 mt-1 grid min-w-60 border border-edge bg-paper py-1.5"
      >
        {others.map(({ id, name }) => (
          <button
            key={id}
            type="submit"
            name="partnerId"
            value={id}
            className="flex min-h-9 items-center gap-2.5 px-3 py-1.5 text-left hover:bg-accent-wash touch:min-h-11"
          >
            <Building2 aria-hidden className="size-4 shrink-0 text-soft" />
            {name}
          </button>
        ))}
      </ButtonForm>
    </details>
  );
}
