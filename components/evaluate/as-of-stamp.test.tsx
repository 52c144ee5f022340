import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { AsOfStamp } from "./as-of-stamp";
import { MeterBar } from "./meter-bar";

describe("the stamp of figures", () => {
  it.each([
    ["en", "As of event 1,234, 01:30:05"],
    ["fr", "01:30:05"],
  ] as const)("says in %s after which event and when, in the programme's time zone: %s", (locale, words) => {
    const { text, valuesOf, html } = draw(<AsOfStamp seq={1_234} at="2020-02-29T00:30:05.000Z" />, locale);
    expect(text).toContain(words);
    expect(valuesOf("title")).toHaveLength(1);
    expect(html).toContain('dateTime="2020-02-29T00:30:05.000Z"');
  });
});

describe("a bar of what is met", () => {
  const widthsOf = (have: number, withWaiting: number) =>
    [
      ...draw(<MeterBar have={have} withWaiting={withWaiting} isMet={have === 1} />).html.matchAll(/width:([^"]+)"/g),
    ].map((match) => match[1]);

  it.each([
    [0, 0, ["0%", "0%"]],
    [1 / 3, 0.5, ["50%", "33.3%"]],
    [1, 1, ["100%", "100%"]],
  ])("with %d met, and %d with what waits, is that wide", (have, withWaiting, widths) => {
    expect(widthsOf(have, withWaiting)).toEqual(widths);
  });

  it("says nothing to screen readers, which read the words beside it", () => {
    expect(draw(<MeterBar have={0.5} withWaiting={0.7} isMet={false} />).text).toBe("");
  });
});
