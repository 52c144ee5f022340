import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { copyTemplate, type DraftText, templateOf } from "@/lib/agreement/text/draft/draft";
import { findTextFaults, textFaultCodes } from "@/lib/agreement/text/draft/fault";
import { currentTemplate } from "@/lib/agreement/text/template";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { locales } from "@/lib/i18n/locale";
import { modelsIn } from "@/lib/partner/models";
import { ModelsWithout } from "../models-without";
import { VersionDifference } from "../version-difference";
import { FaultSummary, FaultsHere } from "./fault-list";
import { TextHeader } from "./text-header";
import { usePlaceName } from "./use-place-name";

const text = copyTemplate(currentTemplate);

/** The built-in text with another first clause. */
const withClause = (fr: string, en: string): DraftText => {
  const [framework, ...others] = text.parts;
  const [purpose, ...articles] = framework?.articles ?? [];
  const [first, ...clauses] = purpose?.clauses ?? [];
  if (!framework || !purpose || !first) throw new Error("The built-in text has no clause");
  const changed = { ...purpose, clauses: [{ ...first, text: { fr, en } }, ...clauses] };
  return { ...text, parts: [{ ...framework, articles: [changed, ...articles] }, ...others] };
};

function Named({ places, text }: { places: string[]; text: DraftText }) {
  const nameOf = usePlaceName(text);
  return places.map((at) => <p key={at}>{nameOf(at)}</p>);
}

describe.each(locales)("the faults of a text in %s", (locale) => {
  const t = translations("text", locale);
  const languages = translations("agreement.documents.language", locale);

  it("are named at their clause, with the language they are in and the way there", () => {
    const faults = findTextFaults(withClause("L'objet ; {partner}, {text-version}.", "A purpose."));
    const drawn = draw(<FaultSummary version="2031-01" faults={faults} numberOf={() => "1.1"} />, locale);
    expect(drawn.text).toContain(t("faults-count", { count: faults.length }));
    expect(faults.map(({ code }) => code)).toEqual(["typography", "placeholder-unknown", "placeholder-missing"]);
    for (const { code, language, words } of faults)
      expect(drawn.text).toContain(
        t("in-language", { language: languages(language ?? "fr"), fault: t(`faults.${code}`, { words }) }),
      );
    expect(drawn.links.map(([, href]) => href)).toEqual(faults.map(() => "/texts/2031-01#at-0-0-0"));
  });

  it("each have a sentence", () => {
    const faults = textFaultCodes.map((code) => ({ code, at: "0", words: "un mot" }));
    expect(draw(<FaultsHere faults={faults} />, locale).lines).toHaveLength(textFaultCodes.length);
    expect(draw(<FaultsHere faults={[]} />, locale).text).toBe("");
  });

  it("are none in the built-in text, and that is said", () => {
    const drawn = draw(<FaultSummary version="2031-01" faults={findTextFaults(text)} numberOf={String} />, locale);
    expect(drawn.text).toContain(t("faults-none"));
  });

  it("are at places called as documents number them", () => {
    const places = translations("text.places", locale);
    expect(draw(<Named text={text} places={["text", "0", "0-1", "0-1-2", "2", "2-0-1"]} />, locale).lines).toEqual([
      ...[places("text"), places("framework"), places("article", { number: "2" }), places("clause", { number: "2.3" })],
      ...[places("annex", { number: "B" }), places("clause", { number: "B.1.2" })],
    ]);
    const [first, ...others] = text.parts;
    const odd: DraftText = { ...text, parts: [...(first ? [{ ...first, id: "cadre" }] : []), ...others] };
    expect(draw(<Named text={odd} places={["0"]} />, locale).text).toBe(places("part", { id: "cadre" }));
    const fault = draw(<FaultsHere faults={findTextFaults(odd).filter(({ at }) => at === "0")} />, locale);
    expect(fault.text).toContain("framework, resale, cloud-services, managed-services, services-delivery");
  });
});

describe.each(locales)("before a text is published in %s", (locale) => {
  it("the business models that it has no annex for are named, and none where it has all", () => {
    const models = translations("terms.business-models", locale);
    const without = (...ids: string[]) =>
      templateOf("2031-01", { ...text, parts: text.parts.filter(({ id }) => !ids.includes(id)) });
    const said = draw(
      <ModelsWithout template={without("resale", "services-delivery")} models={modelsIn(defaultEdition)} />,
      locale,
    ).text;
    for (const model of ["reseller", "services-delivery"]) expect(said).toContain(models(model));
    for (const model of ["cloud-provider", "managed-services-provider"]) expect(said).not.toContain(models(model));
    expect(draw(<ModelsWithout template={without()} models={modelsIn(defaultEdition)} />, locale).text).toBe("");
  });
});

describe("the pages of a version", () => {
  const views = translations("text.views");
  const tabs = (version: string, state: Parameters<typeof TextHeader>[0]["text"]["state"]) =>
    draw(<TextHeader text={{ version, state, inUse: { version: "2019-10" } }} current="write" />).links.map(
      ([name]) => name,
    );

  it("are written, compared, exported and published where it is a draft", () => {
    const all = [views("write"), views("read"), views("difference"), views("markdown"), views("publish")];
    expect(tabs("2031-01", "draft").slice(-5)).toEqual(all);
  });

  it("are read only where it is published, and the one in use is compared with nothing", () => {
    expect(tabs("2031-01", "published")).toContain(views("clauses"));
    expect(tabs("2019-10", "built-in").slice(-3)).toEqual([views("clauses"), views("read"), views("markdown")]);
  });

  it("show the changed words of a changed clause, and count the others", () => {
    const after = templateOf("2031-01", withClause("Un autre objet.", "Another purpose."));
    const sides = { before: currentTemplate, after, path: "/texts/2031-01/difference" };
    const drawn = draw(<VersionDifference {...sides} language="en" />);
    expect(drawn.text).toContain("Another purpose.");
    expect(drawn.text).toContain(translations("campaign")("counts", { changed: 1, added: 0, removed: 0 }));
    expect(drawn.links.map(([, href]) => href)).toContain("/texts/2031-01/difference?language=fr");
    expect(drawn.text).not.toContain("Term of the agreement");
  });

  it("show another term, which is no clause and is not counted as one", () => {
    const after = templateOf("2031-01", { ...text, term: { ...text.term, months: 36 } });
    const sides = { before: currentTemplate, after, path: "/texts/2031-01/difference" };
    const drawn = draw(<VersionDifference {...sides} language="en" />);
    expect(drawn.text).toContain("Term of the agreement");
    expect(drawn.text).toContain("36");
    expect(drawn.text).toContain(translations("campaign")("counts", { changed: 0, added: 0, removed: 0 }));
  });
});
