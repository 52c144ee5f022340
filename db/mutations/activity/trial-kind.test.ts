import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ActivityFields } from "@/components/activity/activity-fields";
import { ActivityItem } from "@/components/activity/activity-item";
import { RequirementMeter } from "@/components/evaluate/requirement-meter";
import { TraceTree } from "@/components/evaluate/trace-tree";
import { all } from "@/components/testing/markup";
import { draw } from "@/components/testing/render";
import { closePool } from "@/db/client";
import { declareActivity, editActivity } from "@/db/mutations/activity/declare";
import { addClause, addExample, announceEdition } from "@/db/mutations/edition/draft";
import { requestChanges, verifyDeclaration } from "@/db/mutations/review/answer";
import { makePlan } from "@/db/mutations/tier/plan";
import { getActivity, listActivity } from "@/db/queries/activity/list";
import { findEdition } from "@/db/queries/edition/list";
import { getReviewItem } from "@/db/queries/review/item";
import { listQueue } from "@/db/queries/review/queue";
import { getPlan } from "@/db/queries/tier/plan";
import { getProgress } from "@/db/queries/tier/progress";
import { getScenarioFacts, getScenarioGround } from "@/db/queries/tier/scenario";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft, typedExample } from "@/db/testing/edition";
import { makeActor, makePartner } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { type ActivityValues, declareActivityForm } from "@/lib/activity/form";
import { type ActivityKind, kindEntry } from "@/lib/activity/kind";
import type { DeclareActivity } from "@/lib/activity/schema";
import { type TrialKind, trialNames, trialWords } from "@/lib/activity/testing/trial-kinds";
import { type Actor, mintActor } from "@/lib/actor";
import { monthOf } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { checkExamples } from "@/lib/editor/example";
import { editionTree } from "@/lib/editor/tree";
import { env } from "@/lib/env";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { movesIn, textOfMoves } from "@/lib/plan/scenario/move";
import { factsAfter } from "@/lib/plan/scenario/play";
import { askableFieldsIn } from "@/lib/review/declaration";

/** A fourth kind is one entry of the table and its words: here three of them, one of each shape, known to this file alone. */
vi.mock("@/lib/activity/kinds", async (original) => {
  const { activityKindTable } = await original<typeof import("@/lib/activity/kinds")>();
  const { trialKinds } = await import("@/lib/activity/testing/trial-kinds");
  return { activityKindTable: { ...activityKindTable, ...trialKinds } };
});

const { withWords, withNames } = vi.hoisted(() => {
  type Original = () => Promise<{ default: { "activity-kinds": object } }>;
  const trials = () => import("@/lib/activity/testing/trial-kinds");
  return {
    withWords: async (original: Original) => ({
      default: { ...(await original()).default, ...(await trials()).trialWords },
    }),
    withNames: async (original: Original) => {
      const { default: messages } = await original();
      return {
        default: { ...messages, "activity-kinds": { ...messages["activity-kinds"], ...(await trials()).trialNames } },
      };
    },
  };
});
vi.mock("@/lib/i18n/en/kinds.json", (original) => withWords(original as never));
vi.mock("@/lib/i18n/fr/kinds.json", (original) => withWords(original as never));
vi.mock("@/lib/i18n/en/terms.json", (original) => withNames(original as never));
vi.mock("@/lib/i18n/fr/terms.json", (original) => withNames(original as never));

type Trial = {
  kind: TrialKind;
  /** What a member enters. */
  typed: Partial<ActivityValues>;
  /** The form's fields. */
  fields: readonly string[];
  duplicate: string;
  /** What a rule asks for, as a programme manager enters it, and in the engine's unit. */
  asked: { typed: string; need: number; unit: "cents" | "whole" };
  /** Its lines in a proof. */
  title: string;
  score: string;
  record: string;
  /** A step of a scenario, and how much it adds to the figure. */
  step: string;
  adds: number;
};

const trials: readonly Trial[] = [
  {
    kind: "training-day",
    typed: { occurredOn: "2019-12", points: "120" },
    fields: ["occurredOn", "points", "reference"],
    duplicate: "duplicate-month occurredOn:duplicate-month",
    asked: { typed: "10", need: 10, unit: "whole" },
    title: "training-day: 10 in 12 months on average",
    score: "training-day: 10 of 10",
    record: "training-day: 120 on December 2019",
    step: "training-day.5",
    adds: 5,
  },
  {
    kind: "joint-event",
    typed: { occurredOn: "2019-11-05", customer: "Mairie", reference: "J-1" },
    fields: ["occurredOn", "customer", "reference"],
    duplicate: "duplicate-reference reference:duplicate-reference",
    asked: { typed: "1", need: 1, unit: "whole" },
    title: "joint-event: 1 in 12 months",
    score: "joint-event: 1 of 1",
    record: "joint-event: 1 on 5 November 2019",
    step: "joint-event.2",
    adds: 2,
  },
  {
    kind: "support-revenue",
    typed: { occurredOn: "2019-11-05", amount: "12 000", customer: "Mairie", reference: "S-1" },
    fields: ["occurredOn", "amount", "customer", "reference"],
    duplicate: "duplicate-reference reference:duplicate-reference",
    asked: { typed: "10 000", need: 1_000_000, unit: "cents" },
    title: "support-revenue: €10,000 in 12 months",
    score: "€12,000, €10,000 needed",
    record: "support-revenue: €12,000 on 5 November 2019",
    step: "support-revenue.500000",
    adds: 500_000,
  },
];

const blank = { amount: "", points: "", customer: "", reference: "", proofFileId: "" };
const asKind = (kind: TrialKind): ActivityKind => kind as string as ActivityKind;
const kindFields = (kind: ActivityKind) => ({
  fields: kindEntry(kind).fields,
  currencies: [{ from: "", currency: "EUR" }],
});
const inputOf = ({ kind, typed }: Trial): DeclareActivity =>
  declareActivityForm.parse({ ...blank, ...typed, kind: asKind(kind) });

/** The day from which the edition with rules on these kinds is in use. */
const inUse = "2020-01-01";
const onDay = (actor: Actor, today = inUse): Actor => mintActor({ ...actor, today });
const advanced = ["tiers", defaultEdition.tiers.findIndex(({ id }) => id === "advanced"), "requires"];

let database: Awaited<ReturnType<typeof freshDatabase>>;
let manager: Actor;
let edition: { id: string; rowVersion: number };

/** A draft that asks for some of each kind, made in the editor, and announced. */
const announceTrials = async (): Promise<void> => {
  edition = await makeDraft(manager);
  for (const { kind, asked } of trials) {
    const clause = { type: "", tracks: [], competencyKind: "solution" as const, amount: asked.typed };
    await addClause(manager, { ...edition, path: advanced, kind: asKind(kind), ...clause });
    edition = { ...edition, rowVersion: edition.rowVersion + 1 };
  }
  const company = { "training-day": "10", "joint-event": "1", "support-revenue": "10 000" };
  await addExample(manager, { ...edition, ...typedExample, ...company, tier: "partner", is: "is-not" } as never);
  edition = { ...edition, rowVersion: edition.rowVersion + 1 };
  await announceEdition(manager, { ...edition, effectiveOn: inUse, shortNoticeReason: "" });
};

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  manager = await makeActor(["programme-manager"]);
  await announceTrials();
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const makeCompany = async (name: string) => {
  const partnerId = await makePartner({ name });
  const [owner, contributor, viewer, reviewer] = await Promise.all([
    makeActor(["owner"], { partnerId }),
    makeActor(["contributor"], { partnerId }),
    makeActor(["viewer"], { partnerId }),
    makeActor(["reviewer"]),
  ]);
  return { partnerId, owner: onDay(owner), contributor: onDay(contributor), viewer: onDay(viewer), reviewer };
};

/** The node of the clause in the company's proof, as a reader sees it. */
const nodeFor = async (reader: Actor, partnerId: string, { kind }: Trial) => {
  const { evaluation, concealed, edition: rules, names } = await getProgress(reader, partnerId);
  const node = nodeOf(evaluation.trace, `advanced/${kind}`);
  if (!node) throw new Error(`The proof has no node for ${kind}`);
  return { node, concealed, words: { edition: rules, locale: "en" as const, names } };
};

describe.each(trials)("the kind $kind, added by one entry and its words,", (trial) => {
  const { kind, asked } = trial;
  const isConfidential = kind === "support-revenue";

  it("is declared once, by those who may, in a form of its own fields", async () => {
    const { owner, contributor, partnerId } = await makeCompany(`Declares ${kind}`);
    const form = draw(createElement(ActivityFields, { kind: asKind(kind), ...kindFields(asKind(kind)), today: inUse }));
    const names = all(form.root, "input").flatMap(({ attributes }) => attributes.name ?? []);
    expect(names.filter((name) => name !== "proofFileId")).toEqual(trial.fields);

    const { id } = await declareActivity(owner, inputOf(trial));
    expect(await catchRefusal(declareActivity(owner, inputOf(trial)))).toBe(trial.duplicate);
    const [line] = (await listActivity(owner, partnerId)).activities;
    if (!line) throw new Error("The list lacks it");
    expect(draw(createElement(ActivityItem, { activity: line })).text).toContain(trialNames[kind]);

    const refused = isConfidential ? "not-permitted" : trial.duplicate;
    expect(await catchRefusal(declareActivity(contributor, inputOf(trial)))).toBe(refused);
    expect((await getActivity(contributor, id)) === null).toBe(isConfidential);
    expect((await listActivity(contributor, partnerId)).kinds.includes(asKind(kind))).toBe(!isConfidential);
  });

  it("is reviewed: changes are requested in a letter that names it, made, and verified", async () => {
    const name = `Review of ${kind}`;
    const { owner, reviewer } = await makeCompany(name);
    const { id } = await declareActivity(owner, inputOf(trial));
    const { items } = await listQueue(reviewer, { search: name });
    expect(items.map(({ claim }) => claim)).toMatchObject([{ kind: "activity", activity: kind }]);
    const item = await getReviewItem(reviewer, "activity", id, {});
    if (!item) throw new Error("The review screen lacks it");
    expect(askableFieldsIn(item.summary)).toEqual([...trial.fields, "proofFileId"]);

    const target = { kind: "activity", id, rowVersion: 1 } as const;
    await requestChanges(reviewer, { ...target, fields: ["reference"], note: "Which one?" });
    const [letter] = await emailsAbout(id);
    expect(letter?.text).toContain(trialNames[kind]);
    await editActivity(owner, { id, rowVersion: 2, ...inputOf(trial), reference: "New" });
    await verifyDeclaration(reviewer, { ...target, rowVersion: 3 });
    expect((await getActivity(owner, id))?.state).toBe("verified");
  });

  it("counts in the meter and in the proof, and its amount is hidden where the kind is confidential", async () => {
    const { owner, contributor, reviewer, partnerId } = await makeCompany(`Meter of ${kind}`);
    expect((await nodeFor(owner, partnerId, trial)).node).toMatchObject({ have: 0, need: asked.need, isMet: false });
    const { id } = await declareActivity(owner, inputOf(trial));
    expect((await nodeFor(owner, partnerId, trial)).node.isMet).toBe(false);
    await verifyDeclaration(reviewer, { kind: "activity", id, rowVersion: 1 });

    const { concealed, ...shown } = await nodeFor(owner, partnerId, trial);
    expect(shown.node).toMatchObject({ isMet: true, because: [{ record: "activity", id, kind }] });
    expect(concealed).toEqual([]);
    const meter = draw(createElement(RequirementMeter, shown)).text;
    const proof = draw(createElement(TraceTree, shown)).text;
    for (const text of [trial.title, trial.score, trial.record]) {
      expect(meter).toContain(text);
      expect(proof).toContain(text);
    }

    const seen = await nodeFor(contributor, partnerId, trial);
    expect(seen.concealed.includes(seen.node.id)).toBe(isConfidential);
    expect(seen.node).toMatchObject({ isMet: true, because: isConfidential ? [] : [{ id }] });
  });

  it("is a step of a scenario and of a plan", async () => {
    const { owner, viewer, reviewer, partnerId } = await makeCompany(`Scenario of ${kind}`);
    const { edition: rules, on } = await getScenarioGround(owner);
    const facts = JSON.parse(await getScenarioFacts(owner)) as Facts;
    const moves = movesIn(trial.step, rules);
    expect(textOfMoves(moves)).toBe(trial.step);
    const figureIn = (given: typeof facts) => nodeOf(evaluate(rules, given, on).trace, `advanced/${kind}`)?.have;
    expect([figureIn(facts), figureIn(factsAfter(facts, moves, on, rules))]).toEqual([0, trial.adds]);

    await makePlan(owner, { moves });
    const tickFor = async (reader: Actor) => (await getPlan(reader)).plan?.steps[0]?.tick;
    expect(await tickFor(owner)).toMatchObject({ isDone: false, have: 0 });
    const later = onDay(owner, "2020-02-01");
    const typed = kind === "training-day" ? { occurredOn: monthOf(inUse) } : { occurredOn: inUse };
    for (const reference of ["L-1", "L-2"])
      if (kind !== "training-day" || reference === "L-1") {
        const { id } = await declareActivity(later, { ...inputOf(trial), ...typed, reference });
        await verifyDeclaration(reviewer, { kind: "activity", id, rowVersion: 1 });
      }
    expect(await tickFor(later)).toMatchObject({ isDone: true });
    expect(await tickFor(onDay(viewer, "2020-02-01"))).toEqual(isConfidential ? null : expect.anything());
    expect((await getPlan(owner)).plan?.steps).toHaveLength(1);
    expect(partnerId).toBeTruthy();
  });

  it("is a rule and an example in the edition editor", async () => {
    const view = await findEdition(manager, edition.id);
    if (!view) throw new Error("The editor lacks the edition");
    const { body, examples } = view;
    expect(body.measures.find((one) => one.kind === kind)).toMatchObject({ name: { en: trialNames[kind] } });
    const clause = editionTree(body)
      .flatMap(({ clauses }) => clauses)
      .find(({ node }) => node === `advanced/${kind}`);
    expect(clause?.figures[0]).toMatchObject({ field: "atLeast", value: asked.need, unit: asked.unit });
    expect(examples[0]).toMatchObject({ [kind]: asked.need });
    expect(checkExamples(body, examples, manager.today)).toMatchObject([{ isAsExpected: true }]);
    expect(trialWords[kind].clause).toBeDefined();
  });
});
