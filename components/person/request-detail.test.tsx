import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { personRequestKinds, personRequestStates } from "@/lib/person/request";
import { RequestDetail } from "./request-detail";

type Request = Parameters<typeof RequestDetail>[0]["request"];
const request: Request = {
  ...{ kind: "correction", state: "open", proposed: {}, note: "", answer: "", answeredAt: null },
  askedAt: new Date("2020-02-05T13:30:00Z"),
};
const drawn = (parts: Partial<Request> = {}, locale: "en" | "fr" = "en") =>
  draw(<RequestDetail request={{ ...request, ...parts }} />, locale);

describe("a person's request", () => {
  it("says its kind, its state and its hour, and nothing that was not given", () => {
    expect(drawn().lines).toEqual(["A correctionWaiting for an answer", "Asked on 5 February 2020 at 14:30"]);
    expect(drawn().facts).toEqual({});
    expect(drawn({}, "fr").text).toContain("Demandé le 5 février 2020 à 14:30");
  });

  it.each(personRequestKinds.flatMap((kind) => personRequestStates.map((state) => [kind, state] as const)))(
    "of the kind %s that is %s says both in words",
    (kind, state) => {
      for (const locale of ["en", "fr"] as const) {
        const t = translations("person.request", locale);
        expect(drawn({ kind, state }, locale).text).toContain(`${t(`kinds.${kind}`)}${t(`states.${state}`)}`);
      }
    },
  );

  it("shows only the fields that it asks to change", () => {
    expect(drawn({ proposed: { name: "Ana Prévost" } }).facts).toEqual({ "First and last name": "Ana Prévost" });
    expect(drawn({ proposed: { employedFrom: "2019-05-01" } }).facts).toEqual({
      "With the company since": "1 May 2019",
    });
  });

  it("names the last day with the company, not the day after", () => {
    const until = (employedUntil: Request["proposed"]["employedUntil"]) =>
      drawn({ proposed: { employedUntil } as Request["proposed"] }).facts;
    expect(until("2020-03-01")).toEqual({ "Last day with the company": "29 February 2020" });
  });

  it("shows that an end is to be taken away, which is not the same as leaving it", () => {
    expect(drawn({ proposed: { employedUntil: null } }).facts).toEqual({ "Last day with the company": "Still there" });
  });

  it("tells first what the person wrote, then what the company answered and when", () => {
    const answered = { state: "refused", answeredAt: new Date("2020-02-07T08:05:00Z") } as const;
    const { lines } = drawn({ ...answered, note: "Not mine.\nNor this.", answer: "It is yours." });
    expect(lines.slice(-4)).toEqual(["Not mine.", "Nor this.", "Answered on 7 February 2020 at 09:05", "It is yours."]);
  });

  it("keeps the name from a browser's translator, and not the days", () => {
    const proposed = { name: "Ana Prévost", employedFrom: "2019-05-01" } as const;
    expect(drawn({ proposed }).html.match(/translate="no"/g)).toHaveLength(1);
  });
});
