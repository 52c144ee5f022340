import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { everyPart, isRule, partsOfEdition } from "@/lib/edition/parts";
import { ruleSchema } from "@/lib/edition/rule";
import { editionSchema } from "@/lib/edition/schema";
import { factsSchemaOf } from "@/lib/evaluate/facts/schema";
import { evaluate } from "./evaluate";
import type { Facts } from "./facts/facts";
import { sampleCredential, sampleFacts, samplePerson } from "./testing/sample-facts";
import { nodeOf } from "./trace/selectors";

type Example = {
  edition?: Record<string, unknown>;
  requires: unknown[];
  facts: Omit<Partial<Facts>, "people"> & { people?: string[] };
  met: boolean;
};

const text = readFileSync("docs/rules.md", "utf8");
const examples = [
  ...text.matchAll(/\*\*([^*]+)\*\*[^`]*(?:`[^`]+`[^`]*)*?```json\n([\s\S]*?)```|```json\n([\s\S]*?)```/g),
].map(([, title = "", first, again], place) => ({
  title: `${place + 1} ${title}`,
  json: (first ?? again ?? "") as string,
}));

const name = { fr: "Demandé", en: "Asked" };

/** Every line of an edition has a source; the examples leave them out. */
const sourced = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sourced);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, sourced(one)]);
  const isLine = "id" in value || "kind" in value || "tier" in value || "type" in value;
  return { ...Object.fromEntries(entries), ...(isLine ? { source: "assumption" } : {}) };
};

const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, one) => (key === "from" || key === "as" ? strip(one) : one));
const strip = (one: unknown): unknown => {
  if (typeof one !== "object" || one === null) return one;
  const { source: _, ...rest } = one as { source?: string };
  return rest;
};

/** "VCP NV 2017, VSP": what one person holds, the year being the version and the year it was earned. */
const staffOf = (people: string[]) =>
  people.map((all, place) =>
    samplePerson(
      `p${place}`,
      all.split(", ").map((one) => {
        const [type = "", track = null, year] = one.split(" ");
        return sampleCredential(type, track, year ? { version: year, earnedOn: `${year}-06-01` } : {});
      }),
    ),
  );

const editionOf = ({ edition = {}, requires }: Example) => {
  const { measures = [], counting = {}, ...rest } = edition as { measures?: object[]; counting?: object };
  return editionSchema.parse({
    ...defaultEdition,
    competencies: [],
    ...(bare(sourced(rest)) as object),
    measures: [...defaultEdition.measures, ...(sourced(measures) as object[])],
    counting: { ...defaultEdition.counting, ...counting },
    tiers: [
      { id: "entry", name, source: "assumption", requires: [] },
      { id: "asked", name, source: "assumption", requires: sourced(requires) },
    ],
  });
};

test.each(examples)("the example $title of docs/rules.md gives the result it states", ({ json }) => {
  const example = JSON.parse(json) as Example;
  const edition = editionOf(example);
  const { people = [], ...others } = example.facts;
  const given = factsSchemaOf(edition).parse(sampleFacts({ ...others, people: staffOf(people) }));
  expect(nodeOf(evaluate(edition, given, "2020-03-01").trace, "asked")?.isMet).toBe(example.met);
});

test("docs/rules.md has an example of every shape", () => {
  const parts = examples.flatMap(({ json }) => partsOfEdition(editionOf(JSON.parse(json) as Example)));
  const shown = new Set(parts.map((part) => (isRule(part) ? part.rule : part.quantity)));
  const rules = [
    "people",
    "roles",
    "measure",
    "held",
    "agreement",
    "profile",
    "paths",
    "all",
    "any",
    "at-least",
    "if",
    "lately",
    "score",
  ];
  const quantities = ["constant", "weighted", "sum", "product", "only-if"];
  expect([...shown].sort()).toEqual([...rules, ...quantities].sort());
  expect(ruleSchema.safeParse({ id: "x", source: "article", rule: "never" }).success).toBe(false);
  expect(parts.flatMap((part) => [...everyPart(part)]).length).toBeGreaterThan(40);
});
