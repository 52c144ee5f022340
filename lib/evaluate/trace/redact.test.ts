import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { evaluate } from "@/lib/evaluate/evaluate";
import { deployment, licence, sampleFacts } from "@/lib/evaluate/testing/sample-facts";
import { redactRevenueFacts } from "@/lib/plan/scenario/redact-facts";
import { redactRevenue } from "./redact";
import { everyNode, nodeOf } from "./selectors";

const head = { source: "assumption" } as const;
const trailing = { window: "trailing-months", months: 12 } as const;

const score: Rule = {
  ...head,
  id: "score",
  rule: "score",
  atLeast: 3,
  quantity: {
    ...head,
    id: "sum",
    quantity: "sum",
    of: [
      {
        ...head,
        id: "credits",
        quantity: "weighted",
        weight: 1,
        per: 1_000,
        of: { ...head, id: "sold", quantity: "measure", measure: "licence-revenue", as: "sum", over: trailing },
      },
      { ...head, id: "projects", quantity: "measure", measure: "deployment", as: "sum", over: trailing },
    ],
  },
};

const edition: Edition = {
  ...defaultEdition,
  tiers: [
    { ...head, id: "entry", name: { fr: "", en: "" }, requires: [] },
    { ...head, id: "top", name: { fr: "", en: "" }, requires: [score] },
  ],
};

test("a redacted proof shows no number that reveals revenue, and every requirement keeps its result", () => {
  const given = sampleFacts({ activity: [licence("a1", "2020-01-10", 4_321), deployment("a2", "2020-01-11")] });
  const { trace } = evaluate(edition, given, "2020-03-01");
  const { trace: shown, concealed } = redactRevenue(trace);
  expect(concealed).toEqual(
    expect.arrayContaining(["top/score", "top/score/sum", "top/score/sum/credits", "top/score/sum/credits/sold"]),
  );
  expect(nodeOf(shown, "top/score/sum/projects")?.have).toBe(1);
  expect(nodeOf(shown, "top/score")).toMatchObject({ isMet: true, have: 3 });
  expect(JSON.stringify(shown)).not.toMatch(/4321|"a1"/);
  expect(everyNode(shown).map(({ id, isMet }) => [id, isMet])).toEqual(
    everyNode(trace).map(({ id, isMet }) => [id, isMet]),
  );
});

test("redacted facts keep the tier by one order of the least amount that is needed", () => {
  const given = sampleFacts({ activity: [licence("a1", "2020-01-10", 4_321), deployment("a2", "2020-01-11")] });
  const shown = redactRevenueFacts(edition, given, "2020-03-01");
  expect(shown.activity).toMatchObject([{ id: "a2" }, { id: "licence-revenue-withheld", amountCents: 2_000 }]);
  expect(evaluate(edition, shown, "2020-03-01").tier).toBe("top");
  const poor = sampleFacts({ activity: [licence("a1", "2020-01-10", 1_999), deployment("a2", "2020-01-11")] });
  expect(redactRevenueFacts(edition, poor, "2020-03-01").activity).toMatchObject([{ id: "a2" }]);
});
