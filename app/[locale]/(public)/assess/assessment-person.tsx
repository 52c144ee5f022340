"use client";

import { useLocale, useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { X } from "@/components/ui/icons";
import { type AssessedPerson, holdingInTrack } from "@/lib/application/assessment";
import { credentialName } from "@/lib/credential/name";
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

/** The credentials of an edition as a colleague is asked for them: those of the ladder, others in a track, those without one. */
const askedOf = (edition: Edition) => {
  const tracked = edition.credentials.filter(({ type }) => hasTrackIn(edition, type));
  const onLadder = ({ type }: { type: string }): boolean => edition.ladder.types.includes(type);
  return {
    ladder: tracked.filter(onLadder).map(({ type }) => type),
    beside: tracked.filter((one) => !onLadder(one)).map(({ type }) => type),
    plain: edition.credentials.filter((one) => !tracked.includes(one)),
  };
};

type Held = Pick<Props, "index" | "person" | "edition" | "onChange">;

/** What is held in each track: the highest of the ladder, and each type that stands beside it. */
function HeldInTracks({ index, person, edition, onChange }: Held) {
  const t = useTranslations("assessment");
  const { ladder, beside } = askedOf(edition);
  const setTrack = (track: string, among: readonly string[], chosen: string[]): void =>
    onChange({ held: holdingInTrack(person.held, track, { among, chosen }) });
  const options = ladder.map((type) => ({ value: type, label: type }));
  return (
    <>
      {ladder.length > 0 ? (
        <div className="mt-3 grid grid-cols-3 gap-2 sm:grid-cols-5">
          {edition.tracks.map(({ id: track }) => (
            <SelectField
              key={track}
              name={`person-${index}-${track}`}
              label={track}
              isCompact
              placeholder={t("none")}
              options={options}
              value={person.held[track]?.find((type) => ladder.includes(type)) ?? ""}
              onChange={({ target }) => setTrack(track, ladder, target.value === "" ? [] : [target.value])}
            />
          ))}
        </div>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-x-6 empty:hidden">
        {beside.flatMap((type) =>
          edition.tracks.map(({ id: track }) => (
            <CheckboxField
              key={`${type} ${track}`}
              name={`person-${index}-${type}-${track}`}
              label={credentialName({ type, track })}
              checked={person.held[track]?.includes(type) ?? false}
              onChange={({ target }) => setTrack(track, [type], target.checked ? [type] : [])}
            />
          )),
        )}
      </div>
    </>
  );
}

/** One colleague on one line: the highest certification of each track, and those that have no track. */
export function AssessmentPerson({ index, person, edition, onChange, onRemove }: Props) {
  const t = useTranslations("assessment");
  const label = person.name || t("person", { number: index + 1 });
  const locale = useLocale();
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
      <HeldInTracks {...{ index, person, edition, onChange }} />
      <div className="mt-2 flex flex-wrap gap-x-6">
        {askedOf(edition).plain.map((one) => (
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
