import { describe, expect, it } from "vitest";
import { formsIn, granted } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { CalendarHeader } from "./calendar-header";
import { FeedList } from "./feed-list";
import { SubscribeForm } from "./subscribe-form";

const t = translations("calendar");
const feed = (id: string, isOpen: boolean) => ({
  ...{ id, isOpen, locale: "fr" as const, createdAt: new Date("2020-02-03T09:00:00Z") },
});

describe("the links to a calendar", () => {
  it("can each be ended, but for those that are", () => {
    const drawn = draw(<FeedList feeds={[feed("f1", true), feed("f2", false)]} />);
    expect(formsIn(drawn)).toEqual([
      { to: "endCalendarAction", carries: { id: "f1" }, fields: {}, buttons: [t("end")] },
    ]);
    expect(drawn.textsOf("li")[1]).toContain(t("ended"));
    expect(drawn.textsOf("li")[0]).toContain("3 February 2020");
  });

  it("are announced with the days of their reminders", () => {
    expect(draw(<CalendarHeader daysAhead={[90, 30]} />).lines).toContain(t("lead", { days: "90 and 30" }));
    expect(draw(<CalendarHeader daysAhead={[90, 30]} />, "fr").text).toContain("90 et 30");
  });
});

describe("the form for a new link to a calendar", () => {
  it("begins with the reader's language", () => {
    expect(formsIn(draw(<SubscribeForm />, "fr"))).toMatchObject([
      { to: "subscribeCalendarAction", fields: { language: "fr" } },
    ]);
  });

  it("shows the link once it is made, also as one that opens a calendar", async () => {
    const answer = granted({ url: "https://portal.example/api/calendar/s3cret" });
    const { lines, links } = await drawAnswered(<SubscribeForm />, { to: "subscribeCalendarAction", answer });
    expect(lines).toContain("https://portal.example/api/calendar/s3cret");
    expect(links).toEqual([[t("open"), "webcal://portal.example/api/calendar/s3cret"]]);
  });
});
