"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/field/select-field";
import { useNameOf } from "@/components/scenario/use-move-phrase";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import { credentialName } from "@/lib/credential/name";
import type { Move } from "@/lib/plan/scenario/move";
import { examsIn, type MoveDraft } from "./move-draft";

type Tell = { draft: MoveDraft; tell: (change: Partial<MoveDraft>) => void; error?: string };

/** The people employed once all steps so far have happened. */
const peopleAfter = ({ staff }: ScenarioGround, moves: readonly Move[]): string[] => {
  const hired = moves.flatMap((move) => (move.move === "hire" ? [move.person] : []));
  const gone = moves.flatMap((move) => (move.move === "leave" ? [move.person] : []));
  return [...staff, ...hired].filter((id) => !gone.includes(id));
};

export function PersonSelect({
  ground,
  moves,
  draft,
  tell,
  ...rest
}: Tell & { ground: ScenarioGround; moves: readonly Move[] }) {
  const t = useTranslations("scenario.form");
  const nameOf = useNameOf(ground.names);
  const options = peopleAfter(ground, moves)
    .map((id) => ({ value: id, label: nameOf(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <SelectField
      {...rest}
      name="person"
      label={t("person")}
      options={options}
      value={draft.person}
      onChange={(event) => tell({ person: event.target.value })}
    />
  );
}

export function SkillSelect({ ground, draft, tell, ...rest }: Tell & { ground: ScenarioGround }) {
  const t = useTranslations("scenario.form");
  return (
    <SelectField
      {...rest}
      name="skill"
      label={t("skill")}
      options={[...examsIn(ground.edition)].map(([value, exam]) => ({ value, label: credentialName(exam) }))}
      value={draft.skill}
      onChange={(event) => tell({ skill: event.target.value })}
    />
  );
}
