import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { HistoryEvent } from "@/db/queries/partner/history";
import { eventKinds } from "@/lib/audit/kind";
import { locales } from "@/lib/i18n/locale";
import { CompanyHistory } from "./company-history";

const t = translations("company.history");
const event = (seq: number, kind = "person.added"): HistoryEvent => ({
  ...{ seq, kind, at: new Date("2020-02-03T09:00:00Z"), subjectId: null, by: "Ana Prévost", data: {} },
});
const page = (first: number) => Array.from({ length: 20 }, (_, place) => event(first - place));

describe("the history of a company", () => {
  it.each(locales)("says every kind of event in words (%s)", (locale) => {
    const events = eventKinds.map((kind, place) => event(place + 1, kind));
    const { textsOf } = draw(<CompanyHistory events={events} isFirst />, locale);
    const [say, lines] = [translations("event", locale), textsOf("li")];
    eventKinds.forEach((kind, place) => {
      expect(lines[place]).toContain(say(kind, { by: "Ana Prévost" }));
    });
  });

  it("says of a company to which nothing has happened that nothing has", () => {
    expect(draw(<CompanyHistory events={[]} isFirst />).lines).toContain(t("empty"));
  });

  it("leads from a full page to older events, and back to the latest", () => {
    const older = (events: HistoryEvent[], isFirst: boolean) =>
      draw(<CompanyHistory events={events} isFirst={isFirst} />)
        .links.map(([, href]) => href)
        .filter((href) => href?.endsWith("#history"));
    expect(older(page(60), true)).toEqual(["/company?before=41#history"]);
    expect(older(page(40), false).sort()).toEqual(["/company#history", "/company?before=21#history"]);
    expect(older(page(20), true)).toEqual([]);
    expect(older([event(1)], true)).toEqual([]);
  });
});
