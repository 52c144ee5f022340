import { useLocale, useTranslations } from "next-intl";
import { useKindSentences } from "@/components/edition/use-kind-sentences";
import { PressForm } from "@/components/form/press-form";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import { builtInKinds } from "@/lib/activity/kind";
import type { Edition } from "@/lib/edition/edition";
import { activityKindValues } from "@/lib/editor/activity-values";
import { localName } from "@/lib/i18n/names";
import { takeKindAction } from "./actions";
import { ActivityKindForm } from "./activity-kind-form";
import { DropPartButton } from "./drop-part-button";

type Row = { id: string; rowVersion: number };
type Props = { edition: Edition; row: Row | null };

/** The kinds that the portal brings along and that a draft does not count yet, each a press away. */
function KnownKinds({ edition, row }: { edition: Edition; row: Row }) {
  const t = useTranslations("edition.activity");
  const terms = useTranslations("terms.activity-kinds");
  const others = builtInKinds.filter((kind) => edition.measures.every((one) => one.kind !== kind));
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {others.map((kind) => (
        <PressForm
          key={`${kind} ${row.rowVersion}`}
          action={takeKindAction}
          hidden={{ ...row, kind }}
          label={t("take", { name: terms(kind) })}
          variant="secondary"
        />
      ))}
    </div>
  );
}

/** The kinds of activity that an edition counts; in a draft, with the forms that add, change and remove its own. */
export function EditionKinds({ edition, row }: Props) {
  const t = useTranslations("edition.activity");
  const locale = useLocale();
  const sentences = useKindSentences();
  return (
    <Section title={t("kinds")} id="kinds" lead={t("kinds-lead")}>
      {edition.measures.length === 0 ? <p>{t("no-kinds")}</p> : null}
      <ul className="border-rule border-t">
        {edition.measures.map((measure) => {
          const { kind, declared } = measure;
          const name = localName(measure.name, locale);
          return (
            <li key={kind} className="grid gap-1 border-rule border-b py-3">
              <span className="font-medium">{name}</span>
              <span className="text-soft">{sentences(measure).join(" · ")}</span>
              {row ? (
                <Disclosure summary={t("change", { name })}>
                  <div className="grid gap-4 py-2 pl-4">
                    {declared ? (
                      <ActivityKindForm key={row.rowVersion} row={row} values={activityKindValues(edition, kind)} />
                    ) : null}
                    <DropPartButton row={row} list="measures" word={kind} name={name} />
                  </div>
                </Disclosure>
              ) : null}
            </li>
          );
        })}
      </ul>
      {row ? (
        <Disclosure summary={t("add-kind")}>
          <div className="py-2 pl-4">
            <ActivityKindForm key={row.rowVersion} row={row} values={activityKindValues(edition, "")} />
          </div>
        </Disclosure>
      ) : null}
      {row ? <KnownKinds edition={edition} row={row} /> : null}
    </Section>
  );
}
