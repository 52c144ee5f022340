"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { X } from "@/components/ui/icons";
import type { AssessedPerson } from "@/lib/application/assessment";
import { type Track, tracks } from "@/lib/credential/type";

const ladder = ["VCP", "VCAP", "VCDX"] as const;

type Props = {
  index: number;
  person: AssessedPerson;
  onChange: (change: Partial<AssessedPerson>) => void;
  onRemove: () => void;
};

/** One colleague on one line: a certification for each track, and the two accreditations. */
export function AssessmentPerson({ index, person, onChange, onRemove }: Props) {
  const t = useTranslations("assessment");
  const label = person.name || t("person", { number: index + 1 });
  const setTrack = (track: Track, value: string): void => {
    const { [track]: _, ...others } = person.held;
    const type = ladder.find((one) => one === value);
    onChange({ held: type ? { ...others, [track]: type } : others });
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
        {tracks.map((track) => (
          <SelectField
            key={track}
            name={`person-${index}-${track}`}
            label={track}
            isCompact
            placeholder={t("none")}
            options={ladder.map((type) => ({ value: type, label: type }))}
            value={person.held[track] ?? ""}
            onChange={(event) => setTrack(track, event.target.value)}
          />
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-x-6">
        {(["vsp", "vtsp"] as const).map((kind) => (
          <CheckboxField
            key={kind}
            name={`person-${index}-${kind}`}
            label={t(kind)}
            checked={person[kind]}
            onChange={(event) => onChange({ [kind]: event.target.checked })}
          />
        ))}
      </div>
    </fieldset>
  );
}
