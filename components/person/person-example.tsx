import { useTranslations } from "next-intl";
import { DeclarationTag } from "@/components/declaration/declaration-tag";

const states = ["verified", "declared"] as const;

/** A sample of the list, for companies that have declared nobody yet; none where there is nothing to declare. */
export function PersonExample({ exams }: { exams: readonly string[] }) {
  const t = useTranslations("person.empty");
  if (exams.length === 0) return null;
  return (
    <div className="grid gap-2">
      <p className="text-soft text-sm">{t("sample")}</p>
      <p className="font-semibold">{t("sample-name")}</p>
      <p className="flex flex-wrap gap-x-5">
        {exams.slice(0, states.length).map((name, at) => (
          <DeclarationTag key={name} state={states[at] ?? "declared"} name={name} />
        ))}
      </p>
    </div>
  );
}
