import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type LabelledFact = {
  key: string;
  label: string;
  value: ReactNode /** A name, an address or a code, which no translator may change. */;
  isName?: boolean | undefined;
};

/** Labels and values, one pair a line; an empty value says that nothing was given. */
export function FactList({ facts }: { facts: readonly LabelledFact[] }) {
  const t = useTranslations("ui");
  return (
    <dl className="grid grid-cols-[minmax(7rem,2fr)_minmax(0,3fr)] gap-x-4">
      {facts.map(({ key, label, value, isName }) => (
        <div key={key} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-2 last:border-0">
          <dt className="text-soft">{label}</dt>
          <dd className="whitespace-pre-line font-semibold" translate={isName && value ? "no" : undefined}>
            {value || <span className="font-normal text-soft">{t("not-given")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
