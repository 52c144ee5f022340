import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { EventLine } from "./event-line";
import { LiveLine } from "./live-line";

const t = translations("event");
const event = { seq: 1_204, kind: "credential.verified", by: "Nour Haddad", at: new Date("2020-02-03T09:00:00Z") };

describe("one event of the history", () => {
  it("says who did what, its number in the chain and its hour", () => {
    expect(draw(<EventLine event={event} />).text).toBe(
      `${t("credential.verified", { by: "Nour Haddad" })}${t("number", { seq: 1_204 })} · 3 February 2020 at 10:00`,
    );
  });

  it("names the portal for what nobody did by hand", () => {
    const { text } = draw(<EventLine event={{ ...event, kind: "member.changed", by: null }} />);
    expect(text).toContain(t("member.changed", { by: t("portal") }));
  });

  it("still says who changed something where it has no sentence", () => {
    const { text } = draw(<EventLine event={{ ...event, kind: "of.an-older-portal" }} />);
    expect(text).toContain(t("unknown", { by: "Nour Haddad" }));
  });
});

describe("the latest event on a live page", () => {
  it("says what happened last, and that the page listens", () => {
    const sentence = t("credential.verified", { by: "Nour Haddad" });
    const { lines } = draw(<LiveLine after={1_204} latest={{ sentence, at: event.at.toISOString() }} />);
    const live = translations("ui.live");
    expect(lines).toContain(`${live("on")}${live("without", { sentence, time: "10:00" })}`);
  });

  it("says nothing of a company to which nothing has happened", () => {
    expect(draw(<LiveLine after={0} latest={null} />).html).toBe("");
  });
});
