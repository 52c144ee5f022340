import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { Trouble } from "./source/trouble";
import { TroubleLine } from "./trouble-line";

const t = translations("form");
const drawTrouble = (trouble: Trouble, hasDraft = true, locale: "en" | "fr" = "en", address = "/people") =>
  draw(<TroubleLine trouble={trouble} hasDraft={hasDraft} />, locale, address);

describe("a form that did not get through", () => {
  it("says in the reader's language why it was refused", () => {
    const refused: Trouble = { is: "refused", code: "not-permitted", params: {} };
    expect(drawTrouble(refused).lines).toEqual([translations("refusals")("not-permitted")]);
    expect(drawTrouble(refused, true, "fr").lines).toEqual([translations("refusals", "fr")("not-permitted")]);
  });

  it("says of what is out of date that what was typed is kept, where it is", () => {
    const stale: Trouble = { is: "refused", code: "stale", params: {} };
    expect(drawTrouble(stale, true).lines).toContain(t("stale-kept"));
    expect(drawTrouble(stale, false).lines).not.toContain(t("stale-kept"));
  });

  it("says the same of a portal that was updated", () => {
    expect(drawTrouble({ is: "reload-needed" }, true).lines).toEqual([t("reload-needed")]);
    expect(drawTrouble({ is: "reload-needed" }, false).lines).toEqual([t("reload-needed-plain")]);
  });

  it("offers no reload before the page's script can do it", () => {
    expect(drawTrouble({ is: "reload-needed" }).textsOf("button")).toEqual([]);
  });

  it.each([
    ["4f2a", true],
    [null, false],
  ])("gives the reference %s of a fault of ours where there is one", (reference, isGiven) => {
    const { text } = drawTrouble({ is: "fault", reference });
    expect(text).toContain(t("fault-kept"));
    expect(text.includes("Reference: 4f2a")).toBe(isGiven);
  });

  it("tells a lost connection from a fault", () => {
    expect(drawTrouble({ is: "connection-lost" }).lines).toEqual([t("connection-lost")]);
  });

  it.each([
    ["en", "/people?search=a%26b&tier=x", "/sign-in?return=%2Fen%2Fpeople%3Fsearch%3Da%2526b%26tier%3Dx"],
    ["fr", "/activity/new", "/sign-in?return=%2Ffr%2Factivity%2Fnew"],
  ] as const)("leads in %s from %s to the sign-in and back, in a tab of its own", (locale, address, href) => {
    const { links, valuesOf, lines } = drawTrouble({ is: "signed-out" }, true, locale, address);
    expect(links.map(([, to]) => to)).toEqual([href]);
    expect([valuesOf("target"), valuesOf("rel")]).toEqual([["_blank"], ["noopener"]]);
    expect(lines[0]).toBe(translations("form", locale)("signed-out-kept"));
  });
});
