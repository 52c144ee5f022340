import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { sampleEdition } from "@/components/testing/sample-company";
import { sampleCredential, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { type Locale, locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import type { RoutePlan } from "@/lib/plan/plan";
import { NextTier } from "./next-tier";
import { sampleProgress } from "./testing/sample-progress";

const t = translations("progress");
const tierName = (id: string, locale: Locale = "en") =>
  localName(sampleEdition.tiers.find((one) => one.id === id)?.name, locale);
const experts = (["VCAP", "VCAP", "VCP", "VCP", "VCP"] as const).map((type, place) =>
  samplePerson(`expert-${place}`, [sampleCredential(type, "NV")]),
);
const may = { seeRevenue: true, declareCredential: true, declareActivity: true };
const drawNext = (...given: Parameters<typeof sampleProgress>) =>
  draw(<NextTier progress={sampleProgress(...given)} locale="en" />);
const linksOf = (...given: Parameters<typeof sampleProgress>) => drawNext(...given).links.map(([, href]) => href);

describe("the way to the next tiers", () => {
  it.each(locales)("says for each higher tier what it requires (%s)", (locale) => {
    const { textsOf } = draw(<NextTier progress={sampleProgress()} locale={locale} />, locale);
    const towards = (id: string) => translations("progress", locale)("towards", { tier: tierName(id, locale) });
    expect(textsOf("h2")).toEqual([towards("advanced"), towards("principal")]);
  });

  it("says of a tier that is still held, though no longer earned, that it is to be kept", () => {
    const { textsOf } = drawNext({}, { held: { tier: "advanced", shortfall: null } });
    expect(textsOf("h2")[0]).toBe(t("keep", { tier: tierName("advanced") }));
  });

  it("says at the top what keeps it", () => {
    const { textsOf, lines } = drawNext({ people: experts });
    expect(textsOf("h2")).toEqual([t("top")]);
    expect(lines).toContain(t("top-body"));
  });

  it("leads to the agreement where it is missing, and nowhere else", () => {
    expect(linksOf({ agreement: null })).toContain("/agreement");
    expect(linksOf()).not.toContain("/agreement");
  });

  it("leads to declaring activity only those who may declare it", () => {
    expect(linksOf({}, { may })).toContain("/activity/new");
    expect(linksOf()).not.toContain("/activity/new");
  });

  it("carries the quickest route into a simulation, and its first exam into a declaration for those who may", () => {
    const steps = [{ person: "ana", earn: "VCP", track: "NV", hours: 80 }];
    const way = { ...{ from: "partner", to: "advanced", optimal: true, alternatives: [] }, hours: 80, blockedBy: [] };
    const ways: Record<string, RoutePlan> = { advanced: { ...way, steps } };
    const declare = "/people/credentials/new?person=ana&type=VCP&track=NV";
    expect(linksOf({}, { ways, may })).toEqual(
      expect.arrayContaining([declare, "/progress/scenario?moves=exam.ana.VCP.NV"]),
    );
    expect(linksOf({}, { ways })).not.toContain(declare);
    expect(linksOf({}, { ways })).toContain("/progress/scenario?moves=exam.ana.VCP.NV");
  });
});
