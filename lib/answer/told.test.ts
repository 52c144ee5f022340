import { expect, it } from "vitest";
import { sampleEdition } from "@/components/testing/sample-company";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { type FactsText, type JsonText, readFacts, recordsInText } from "./facts-text";
import { answerWithNames, type NamesText, recordsAsked } from "./told";

const textOf = <Row>(...rows: Row[]): JsonText<Row> => ({ text: JSON.stringify(rows), rows: rows.length });
const credential = (id: string, personId: string) => ({
  ...{ id, personId, type: "VCP", track: "NV", earnedOn: "2019-01-01", expiresOn: null, state: "more-asked" as const },
});
const text: FactsText = {
  companies: [{ partner: "acme", businessModels: ["reseller"], legacyLevel: null, agreement: null }],
  people: textOf(
    { partnerId: "acme", id: "ana", employedFrom: "2016-01-01", employedUntil: null },
    { partnerId: "acme", id: "bo", employedFrom: "2016-01-01", employedUntil: null },
  ),
  credentials: textOf(credential("c1", "ana")),
  activity: textOf({
    ...{ partnerId: "acme", id: "a1", kind: "licence-revenue", occurredOn: "2019-12-01", amountCents: 500 },
    ...{ currency: "EUR", points: null, corrects: null, state: "verified" as const },
  }),
  exceptions: textOf(),
  shared: new Map([["bo", { isFirst: false, isChosen: null }]]),
};
const names: NamesText = [
  textOf({ id: "ana", name: "Ana Prévost" }, { id: "bo", name: "Bo Lind" }, { id: "left", name: "Someone Else" }),
  textOf({ id: "a1", name: "Port" }),
];
const never = () => () => false;

it("Facts are read from the rows that the database sends", () => {
  expect(readFacts(text)).toEqual([
    {
      ...{ partner: "acme", businessModels: ["reseller"], agreement: null },
      people: [
        {
          ...{ id: "ana", employedFrom: "2016-01-01", employedUntil: null },
          credentials: [
            { id: "c1", type: "VCP", track: "NV", earnedOn: "2019-01-01", expiresOn: null, status: "declared" },
          ],
        },
        {
          ...{ id: "bo", employedFrom: "2016-01-01", employedUntil: null, credentials: [] },
          shared: { isFirst: false, isChosen: null },
        },
      ],
      activity: [
        {
          id: "a1",
          kind: "licence-revenue",
          bookedOn: "2019-12-01",
          amountCents: 500,
          currency: "EUR",
          status: "verified",
        },
      ],
    },
  ]);
  expect(recordsInText(text)).toBe(4);
});

it("A question has the same answer whether its facts were read before or not", () => {
  const [facts] = readFacts(text);
  const ground = { edition: sampleEdition, on: "2020-03-01", seeRevenue: true };
  if (!facts) throw new Error("The text has no company");
  const ask = (given: typeof facts | FactsText) =>
    answerWithNames({ question: { kind: "proof", before: null, opened: null, ...ground, facts: given }, names }, never);
  expect(ask(text)).toEqual(ask(facts));
  expect(recordsAsked({ kind: "proof", before: null, opened: null, ...ground, facts: text })).toBe(4);
  expect(recordsAsked({ kind: "proof", before: null, opened: null, ...ground, facts })).toBe(4);
  expect(recordsAsked({ kind: "soundness", edition: defaultEdition, examples: [], on: "2020-03-01" })).toBeNull();
});

it("An answer comes with the names of those whom it, or a planned step, mentions, and with no others", () => {
  const ground = { edition: sampleEdition, facts: text, on: "2020-03-01" };
  const proof = answerWithNames(
    { question: { kind: "proof", before: null, opened: null, ...ground, seeRevenue: true }, names },
    never,
  );
  expect(proof.names).toEqual({ ana: "Ana Prévost", a1: "Port" });
  const start = { on: "2020-03-01", people: ["ana", "bo"], activity: [], cloudPoints: 0 };
  const moves = [{ move: "leave" as const, person: "bo" }];
  const steps = answerWithNames({ question: { kind: "steps", ...ground, moves, start }, names }, never);
  expect(steps.names).toEqual({ bo: "Bo Lind" });
});
