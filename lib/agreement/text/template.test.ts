import { expect, test } from "vitest";
import { annexes } from "@/lib/agreement/document/annex";
import { composeReading } from "@/lib/agreement/document/reading";
import { termByVersion } from "@/lib/agreement/life/term";
import { agreementClauses, clause, sealTemplate } from "@/lib/agreement/text/clause";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { currentTemplate, templateByVersion, templates } from "@/lib/agreement/text/template";

const all = agreementClauses(currentTemplate, annexes);
const texts = templates.flatMap((one) => agreementClauses(one, annexes)).flatMap((one) => [one.text, ...one.items]);

test("published texts never change: these digests were offered to partners", () => {
  expect(templates.map(({ version, digest }) => [version, digest])).toMatchInlineSnapshot(`
    [
      [
        "2019-10",
        "72838a166bc32fb7230a6f3d076ee6e5bd28464f5a90037513964ff21dc8dc3c",
      ],
      [
        "2020-03",
        "1ecbc2657c2d52bf0ac7663174aed150d4ccd453b0eb54e3854798688e120c06",
      ],
    ]
  `);
});

test.each(templates)(
  "in $version every clause and article has an id of its own, and a clause is named after its article",
  (template) => {
    const all = agreementClauses(template, annexes);
    const parts = [template.framework, ...template.annexes];
    const articles = parts.flatMap((part) => part.articles);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(new Set(articles.map((one) => one.id)).size).toBe(articles.length);
    for (const one of articles) for (const { id } of one.clauses) expect(id.startsWith(`${one.id}.`), id).toBe(true);
  },
);

test("there is one annex text per annex, in printing order", () => {
  expect(currentTemplate.annexes.map((part) => part.id)).toEqual([...annexes]);
});

test("every text is said in both languages, without stray spaces or straight quotation marks", () => {
  for (const text of texts)
    for (const language of agreementLanguages) {
      expect(text[language].length).toBeGreaterThan(20);
      expect(text[language]).not.toMatch(/ {2}|^ | $|['"]/);
    }
});

test("French texts never break a line before a high punctuation mark", () => {
  for (const text of texts) expect(text.fr).not.toMatch(/ [;:?!»]|« | %|[^\u202F\u00A0]»/);
});

test("the clause on proof says what the signature is and what it is not", () => {
  const proof = all.filter((one) => one.id.startsWith("proof."));
  const [fr, en] = agreementLanguages.map((language) => proof.map((one) => one.text[language]).join(" "));
  expect(en).toContain("simple electronic signature with an evidence file");
  expect(fr).toMatch(/signature électronique simple.*scellé par l’Opérateur du Programme/);
  for (const number of ["25 et 35", "1366 et 1367"]) expect(fr).toContain(number);
  for (const mention of en?.matchAll(/.{30}qualified/g) ?? []) expect(mention[0]).toMatch(/neither a|nor a/);
});

test("one changed word changes its clause's hash and the template's digest", () => {
  const [before, after] = [clause("a.b", "Un mot.", "One word."), clause("a.b", "Un mot.", "One words.")];
  expect(after.sha256).not.toBe(before.sha256);
  const { digest, ...rest } = currentTemplate;
  expect(sealTemplate(rest).digest).toBe(digest);
  expect(sealTemplate({ ...rest, version: "2019-11" }).digest).not.toBe(digest);
});

test("a version that was never offered is an error", () => {
  expect(templateByVersion("2019-10")).toBe(currentTemplate);
  for (const { version } of templates) expect(termByVersion(version).months).toBe(12);
  expect(() => termByVersion("1999-01")).toThrow(RangeError);
  expect(() => templateByVersion("1999-01")).toThrow(RangeError);
});

test("both languages read line by line the same, numbered alike", () => {
  const [fr, en] = agreementLanguages.map((language) =>
    composeReading(currentTemplate, language, annexes).lines.map((line) => [
      line.kind,
      line.id,
      "number" in line && line.number,
    ]),
  );
  expect(fr).toEqual(en);
});

test("an annex keeps its letter whatever else is signed, and the order asked does not matter", () => {
  const reading = composeReading(currentTemplate, "en", ["services-delivery", "cloud-services"]);
  const letters = reading.lines.flatMap((line) => (line.kind === "part" ? [line.letter] : []));
  expect(letters).toEqual([null, "B", "D"]);
  const first = reading.lines.find((line) => line.kind === "clause" && line.id === "cloud-rights.grant");
  expect(first).toMatchObject({ number: "B.1.1" });
});

test("references to articles are printed as their numbers", () => {
  const lines = composeReading(currentTemplate, "fr", annexes).lines;
  const printed = JSON.stringify(lines);
  expect(printed).not.toContain("{@");
  const proof = lines.find((line) => line.kind === "article" && line.id === "proof");
  const effects = lines.find((line) => line.kind === "clause" && line.id === "termination.effects");
  expect(JSON.stringify(effects)).toContain((proof as { number: string }).number);
});

test("a reference to an article that does not exist is an error", () => {
  const [first, ...others] = currentTemplate.framework.articles;
  const broken = {
    ...currentTemplate.framework,
    articles: [{ ...first, clauses: [clause("purpose.x", "{@nowhere}", "{@nowhere}")] }, ...others],
  };
  expect(() => composeReading({ ...currentTemplate, framework: broken as never }, "fr", [])).toThrow("nowhere");
});
