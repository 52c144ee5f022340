"use client";

import { useLocale, useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { X } from "@/components/ui/icons";
import type { AssessedPerson } from "@/lib/application/assessment";
import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import type { Locale } from "@/lib/i18n/locale";

type Props = {
  index: number;
  person: AssessedPerson;
  edition: Edition;
  onChange: (change: Partial<AssessedPerson>) => void;
  onRemove: () => void;
};

/** What a credential without a track is called in a checkbox: "VSP (sales)". */
const labelOf = ({ type, role }: Edition["credentials"][number], locale: Locale): string =>
  role ? `${type} (${role[locale]})` : type;

/** One colleague on one line: the highest certification of each track, and those that have no track. */
export function AssessmentPerson({ index, person, edition, onChange, onRemove }: Props) {
  const t = useTranslations("assessment");
  const label = person.name || t("person", { number: index + 1 });
  const locale = useLocale();
  const isTracked = ({ type }: { type: string }): boolean => hasTrackIn(edition, type);
  const tracked = edition.credentials.filter(isTracked).map(({ type }) => ({ value: type, label: type }));
  const setTrack = (track: string, type: string): void => {
    const { [track]: _, ...others } = person.held;
    onChange({ held: type === "" ? others : { ...others, [track]: type } });
  };
  const setAlso = (type: string, isHeld: boolean): void => {
    const others = person.also.filter((one) => one !== type);
    onChange({ also: isHeld ? [...others, type] : others });
  };
  return (
    <fieldset className="border-rule border-t py-4">
      <legend className="sr-only">{label}</legend>
      <div className="flex items-end gap-3">
        <TextField
          name={`person-${index}`}
          label={t("name")}
          isCompact
          className="grow"
          value={person.name}
          maxLength={80}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <button
          type="button"
          className="inline-flex size-11 items-center justify-center text-soft hover:text-danger"
          onClick={onRemove}
          aria-label={t("remove-person", { name: label })}
        >
          <X aria-hidden className="size-[18px]" />
        </button>
      </div>
      <div className="mt-3 grid grid-cols-3 gap-2 sm:grid-cols-5">
        {edition.tracks.map(({ id: track }) => (
          <SelectField
            key={track}
            name={`person-${index}-${track}`}
            label={track}
            isCompact
            placeholder={t("none")}
            options={tracked}
            value={person.held[track] ?? ""}
            onChange={(event) => setTrack(track, event.target.value)}
          />
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-x-6">
        {edition.credentials
          .filter((one) => !isTracked(one))
          .map((one) => (
            <CheckboxField
              key={one.type}
              name={`person-${index}-${one.type}`}
              label={labelOf(one, locale)}
              checked={person.also.includes(one.type)}
              onChange={(event) => setAlso(one.type, event.target.checked)}
            />
          ))}
      </div>
    </fieldset>
  );
}
