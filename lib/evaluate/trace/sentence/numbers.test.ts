import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { partnerConnect2023 } from "@/lib/edition/catalogue/partner-connect-2023";
import { evaluate } from "@/lib/evaluate/evaluate";
import { deployment, licence, sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { sentenceSayer } from "@/lib/evaluate/testing/say-sentence";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { Locale } from "@/lib/i18n/locale";
import { scoreOf } from "./sentence";
import { titleOf } from "./title";
import type { Sentence } from "./words";

const say = (locale: Locale, sentence: Sentence): string => sentenceSayer(locale)(sentence);

const company = sampleFacts({
  businessModels: ["reseller", "services-delivery"],
  people: [samplePerson("p1", [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")])],
  activity: [licence("a1", "2019-11-05", 1_250_000), deployment("a2", "2019-10-20")],
});

const nodesOf = (edition: typeof defaultEdition): Trace[] =>
  everyNode(evaluate(edition, company, "2020-03-01").trace).filter(({ id }) => !id.startsWith("principal"));
const titles = (locale: Locale): string[] =>
  nodesOf(partnerConnect2023).map((node) => say(locale, titleOf(node, { edition: partnerConnect2023, locale })));
const scores = (locale: Locale, edition = partnerConnect2023): string[] =>
  nodesOf(edition).map((node) => say(locale, scoreOf(node, { edition, locale })));

test("points for money name the amount that earns them, and points for events say each", () => {
  expect(titles("en")).toEqual(expect.arrayContaining(["1 for every €1,000", "10 for each one"]));
  expect(titles("fr")).toEqual(expect.arrayContaining(["1 pour chaque tranche de 1\u202f000\u00a0€", "10 par unité"]));
});

test("business models are called by their names, those asked for and those of the company", () => {
  expect(titles("en")).toContain("Companies of this kind: Solution reseller or Reseller");
  expect(scores("en")).toContain("This company: Reseller and Services delivery");
  expect(scores("fr")).toContain("Cette société\u202f: Revendeur et Réalisation de projets");
  expect(titles("fr").join()).not.toMatch(/[a-z]-provider/);
});

test("a score beyond the need does not read as a part of it", () => {
  expect(scores("en", defaultEdition)).toContain("5 competencies, 2 needed");
  expect(scores("fr", defaultEdition)).toContain("5 compétences pour 2 demandées");
});

test("zero is singular in French", () => {
  expect(scores("fr", defaultEdition)).toContain("0 point par mois sur 1\u202f800");
});
