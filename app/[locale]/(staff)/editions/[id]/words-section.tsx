import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import { credentialValues } from "@/lib/editor/word-values";
import { CredentialForm } from "./credential-form";
import { DropWordButton } from "./drop-word-button";
import { TrackForm } from "./track-form";

type Props = { edition: Edition; row: { id: string; rowVersion: number } | null };

/** What a line says of a credential type beside its name: how it counts, how long, in which versions. */
function CredentialSaid({ edition, type }: { edition: Edition; type: string }) {
  const t = useTranslations("edition.words");
  const rung = edition.ladder.types.indexOf(type);
  const { validMonths, versions } = edition.credentials.find((one) => one.type === type) ?? {};
  const said = [
    hasTrackIn(edition, type) ? t("tracked") : t("untracked"),
    ...(rung > 0 ? [t("serves", { as: edition.ladder.types.slice(0, rung).join(", ") })] : []),
    ...(validMonths ? [t("valid", { months: validMonths })] : []),
    ...(versions ? [t("in-versions", { versions: versions.join(", ") })] : []),
  ];
  return <span className="text-soft">{said.join(" · ")}</span>;
}

/** The certifications of an edition and their tracks; in a draft, with the forms that add, change and remove them. */
export function WordsSection({ edition, row }: Props) {
  const t = useTranslations("edition.words");
  const locale = useLocale();
  const ladder = edition.ladder.types;
  const line = "grid gap-1 border-rule border-b py-3";
  return (
    <Section title={t("title")} id="words" lead={t("lead")}>
      <h3 className="text-lg">{t("types")}</h3>
      <ul className="border-rule border-t">
        {edition.credentials.map(({ type, name }) => (
          <li key={type} className={line}>
            <span className="font-medium">
              <span translate="no">{type}</span> {type === name[locale] ? null : <span>– {name[locale]}</span>}
            </span>
            <CredentialSaid edition={edition} type={type} />
            {row ? (
              <Disclosure summary={t("change", { word: type })}>
                <div className="grid gap-4 py-2 pl-4">
                  <CredentialForm key={row.rowVersion} {...{ row, ladder, values: credentialValues(edition, type) }} />
                  <DropWordButton row={row} list="credentials" word={type} />
                </div>
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
      {row ? (
        <Disclosure summary={t("add-type")}>
          <div className="py-2 pl-4">
            <CredentialForm key={row.rowVersion} {...{ row, ladder, values: credentialValues(edition, "") }} />
          </div>
        </Disclosure>
      ) : null}
      <h3 className="mt-6 text-lg">{t("tracks")}</h3>
      <ul className="border-rule border-t">
        {edition.tracks.map(({ id, name }) => (
          <li key={id} className={line}>
            <span className="font-medium">
              <span translate="no">{id}</span> {id === name[locale] ? null : <span>– {name[locale]}</span>}
            </span>
            {row ? (
              <Disclosure summary={t("change", { word: id })}>
                <div className="grid gap-4 py-2 pl-4">
                  <TrackForm key={row.rowVersion} {...{ row, track: id, name }} />
                  <DropWordButton row={row} list="tracks" word={id} />
                </div>
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
      {row ? (
        <Disclosure summary={t("add-track")}>
          <div className="py-2 pl-4">
            <TrackForm key={row.rowVersion} {...{ row, track: "", name: { fr: "", en: "" } }} />
          </div>
        </Disclosure>
      ) : null}
    </Section>
  );
}
