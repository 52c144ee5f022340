"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { AmountField } from "@/components/form/field/amount-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { Button } from "@/components/ui/button";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import { type ActivityKind, isOfShape, saidKind, shapeOfKind } from "@/lib/activity/kind";
import { kindOfMove } from "@/lib/plan/scenario/activity-move";
import type { Move } from "@/lib/plan/scenario/move";
import { draftKindsIn, emptyDraft, type MoveDraft, moveFromDraft } from "./move-draft";
import { PersonSelect, SkillSelect } from "./move-selects";
import { nextHire, type useScenario } from "./use-scenario";

type Props = { ground: ScenarioGround; scenario: ReturnType<typeof useScenario> };
type Part = Props & { draft: MoveDraft; tell: (change: Partial<MoveDraft>) => void; fault: keyof MoveDraft | null };

type AmountProps = Pick<Part, "draft" | "tell"> & { kind: ActivityKind; currency: string; error?: string };

/** How much of a kind: an amount of money, or a number of points or events. */
function Amount({ kind, currency, draft, tell, ...rest }: AmountProps) {
  const t = useTranslations("kinds");
  const field = {
    ...{ name: "amount", label: t(`${saidKind(kind)}.step-amount`), value: draft.amount },
    onChange: (event: ChangeEvent<HTMLInputElement>) => tell({ amount: event.target.value }),
  };
  return isOfShape(kind, "money") ? (
    <AmountField {...field} {...rest} currency={currency} />
  ) : (
    <TextField {...field} {...rest} inputMode="numeric" className="max-w-64" />
  );
}

function Fields({ ground, scenario, draft, tell, fault }: Part) {
  const t = useTranslations("scenario.form");
  const kind = kindOfMove(draft.kind);
  const about = kind ? shapeOfKind(kind) : draft.kind;
  const wrong = (field: keyof MoveDraft) =>
    fault === field ? { error: t(`faults.${about}-${field}` as "faults.exam-person") } : {};
  const { moves } = scenario;
  switch (draft.kind) {
    case "exam":
      return (
        <>
          <PersonSelect {...{ ground, moves, draft, tell }} {...wrong("person")} />
          <SkillSelect {...{ ground, draft, tell }} {...wrong("skill")} />
        </>
      );
    case "leave":
      return <PersonSelect {...{ ground, moves, draft, tell }} {...wrong("person")} />;
    case "hire":
    case "sign":
      return null;
    default:
      return kind ? (
        <Amount {...{ kind, draft, tell }} currency={ground.edition.currency} {...wrong("amount")} />
      ) : null;
  }
}

/**
 * Adds a step: its kind, and about whom or how much. Input that cannot be read keeps its text and says so at its field.
 */
export function MoveForm({ ground, scenario }: Props) {
  const t = useTranslations("scenario.form");
  const kinds = useTranslations("kinds");
  const labelOf = (move: MoveDraft["kind"]): string => {
    const kind = kindOfMove(move);
    return kind ? kinds(`${saidKind(kind)}.step-kind`) : t(`kinds.${move}` as "kinds.exam");
  };
  const [draft, setDraft] = useState(emptyDraft);
  const [fault, setFault] = useState<keyof MoveDraft | null>(null);
  const tell = (change: Partial<MoveDraft>): void => {
    setFault(null);
    setDraft((before) => ({ ...before, ...change }));
  };
  const isSigned = ground.isSigned || scenario.moves.some(({ move }) => move === "sign");
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const read: Move | { fault: keyof MoveDraft } = moveFromDraft(draft, nextHire(scenario.moves), ground.edition);
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
          options={draftKindsIn(ground.edition)
            .filter((move) => move !== "sign" || !isSigned)
            .map((move) => ({ value: move, label: labelOf(move) }))}
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
