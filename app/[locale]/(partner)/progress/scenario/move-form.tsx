"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AmountField } from "@/components/form/field/amount-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { Button } from "@/components/ui/button";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import type { Move } from "@/lib/plan/scenario/move";
import { draftKinds, emptyDraft, type MoveDraft, moveFromDraft } from "./move-draft";
import { PersonSelect, SkillSelect } from "./move-selects";
import { nextHire, type useScenario } from "./use-scenario";

type Props = { ground: ScenarioGround; scenario: ReturnType<typeof useScenario> };
type Part = Props & { draft: MoveDraft; tell: (change: Partial<MoveDraft>) => void; fault: keyof MoveDraft | null };

function Fields({ ground, scenario, draft, tell, fault }: Part) {
  const t = useTranslations("scenario.form");
  const wrong = (field: keyof MoveDraft) =>
    fault === field ? { error: t(`faults.${draft.kind}-${field}` as "faults.exam-person") } : {};
  const { moves } = scenario;
  switch (draft.kind) {
    case "exam":
      return (
        <>
          <PersonSelect {...{ ground, moves, draft, tell }} {...wrong("person")} />
          <SkillSelect draft={draft} tell={tell} {...wrong("skill")} />
        </>
      );
    case "leave":
      return <PersonSelect {...{ ground, moves, draft, tell }} {...wrong("person")} />;
    case "licences":
      return (
        <AmountField
          name="amount"
          label={t("licences")}
          value={draft.amount}
          onChange={(event) => tell({ amount: event.target.value })}
          {...wrong("amount")}
        />
      );
    case "deployments":
    case "cloud":
      return (
        <TextField
          name="amount"
          label={t(draft.kind)}
          inputMode="numeric"
          className="max-w-64"
          value={draft.amount}
          onChange={(event) => tell({ amount: event.target.value })}
          {...wrong("amount")}
        />
      );
    default:
      return null;
  }
}

/**
 * Adds a step: its kind, and about whom or how much. Input that cannot be read keeps its text and says so at its field.
 */
export function MoveForm({ ground, scenario }: Props) {
  const t = useTranslations("scenario.form");
  const [draft, setDraft] = useState(emptyDraft);
  const [fault, setFault] = useState<keyof MoveDraft | null>(null);
  const tell = (change: Partial<MoveDraft>): void => {
    setFault(null);
    setDraft((before) => ({ ...before, ...change }));
  };
  const isSigned = ground.facts.agreement !== null || scenario.moves.some(({ move }) => move === "sign");
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const read: Move | { fault: keyof MoveDraft } = moveFromDraft(draft, nextHire(scenario.moves));
    if ("fault" in read) return setFault(read.fault);
    scenario.add(read);
    setDraft((before) => ({ ...emptyDraft, kind: before.kind === "sign" ? "exam" : before.kind }));
  };
  return (
    <section aria-labelledby="add">
      <h2 id="add" className="mb-3 text-2xl">
        {t("title")}
      </h2>
      <form noValidate onSubmit={add} className="grid gap-4">
        <SelectField
          name="kind"
          label={t("kind")}
          placeholder={null}
          value={draft.kind}
          options={draftKinds
            .filter((kind) => kind !== "sign" || !isSigned)
            .map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(event) => tell({ ...emptyDraft, kind: event.target.value as MoveDraft["kind"] })}
        />
        <Fields {...{ ground, scenario, draft, tell, fault }} />
        <p>
          <Button type="submit" disabled={scenario.isFull}>
            {t("add")}
          </Button>
        </p>
        {scenario.isFull ? <p className="text-soft">{t("full")}</p> : null}
      </form>
    </section>
  );
}
