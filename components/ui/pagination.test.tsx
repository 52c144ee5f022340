import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { FactList } from "./fact-list";
import { LinkTabs } from "./link-tabs";
import { LinkedFigure } from "./linked-figure";
import { Note } from "./note";
import { Pagination } from "./pagination";
import { ProgressBar } from "./progress-bar";
import { StateLabel } from "./state-label";

const t = translations("ui");

describe("the pages of a list", () => {
  it("are nothing where there is one page", () => {
    expect(draw(<Pagination />).html).toBe("");
  });

  it.each([
    ["a first page", { next: "?after=b" }, [["Next", "?after=b"]]],
    [
      "a last page",
      { previous: "?before=a", first: "/people" },
      [
        ["Back to the start", "/people"],
        ["Newer", "?before=a"],
      ],
    ],
    [
      "a page between",
      { previous: "?before=a", next: "?after=b" },
      [
        ["Newer", "?before=a"],
        ["Next", "?after=b"],
      ],
    ],
  ])("of %s lead where there is more", (_, given, links) => {
    const drawn = draw(<Pagination {...given} />);
    expect(drawn.links.map(([label, href]) => [label, href?.replace(/^.*(?=\?)/, "")])).toEqual(links);
    expect(drawn.valuesOf("aria-label")).toEqual([t("pages.label")]);
  });
});

describe("a list of facts", () => {
  it("says of an empty value that nothing was given, but shows a nought", () => {
    const facts = [
      { key: "a", label: "Version", value: "" },
      { key: "b", label: "Customer", value: "Café d'Or <SAS>" },
      { key: "c", label: "Points", value: "0" },
    ];
    expect(draw(<FactList facts={facts} />).facts).toEqual({
      ...{ Version: t("not-given"), Customer: "Café d'Or <SAS>", Points: "0" },
    });
  });
});

describe("a state", () => {
  it.each(["met", "missing", "risk", "waiting"] as const)(
    "that is %s is a word, also where only screen readers get it",
    (state) => {
      expect(draw(<StateLabel state={state} />).text).toBe(t(`states.${state}`));
      const quiet = draw(<StateLabel state={state} isQuiet label="Open until May" />);
      expect(quiet.text).toBe("Open until May");
      expect(quiet.html).toContain("sr-only");
    },
  );

  it("is drawn without an element for its icon, which the style sheet adds", () => {
    const { text, html } = draw(<StateLabel state="risk" />);
    expect(html).toBe(`<span class="mark mark-risk whitespace-nowrap">${text}</span>`);
  });
});

describe("tabs with addresses", () => {
  it("mark the one in view, and count even where there is none", () => {
    const items = [
      { href: "/review", label: "Open", count: 0, isCurrent: true },
      { href: "/review/closed", label: "Closed", isCurrent: false },
    ];
    const { root, links, valuesOf } = draw(<LinkTabs label="Queue" items={items} />);
    expect(links).toEqual([
      ["Open0", "/review"],
      ["Closed", "/review/closed"],
    ]);
    expect(all(root, "a").map(({ attributes }) => attributes["aria-current"])).toEqual(["page", undefined]);
    expect(valuesOf("aria-label")).toEqual(["Queue"]);
  });
});

describe("a bar of progress", () => {
  const barOf = (done: number, of: number) => {
    const { root, html } = draw(<ProgressBar label={`${done} of ${of} sent`} done={done} of={of} />);
    const bar = all(root, "div").find(({ attributes }) => attributes.role === "progressbar");
    return { bar: bar?.attributes, width: /width:([^"]*)"/.exec(html)?.[1] };
  };

  it.each([
    [0, 0, "0%"],
    [0, 4, "0%"],
    [1, 4, "25%"],
    [4, 4, "100%"],
    [5, 4, "100%"],
  ])("with %i of %i done is %s wide, and says it in words", (done, of, width) => {
    expect(barOf(done, of).width).toBe(width);
    expect(barOf(done, of).bar).toMatchObject({
      ...{ "aria-label": `${done} of ${of} sent`, "aria-valuenow": String(done), "aria-valuemax": String(of) },
    });
  });
});

describe("a note", () => {
  it("is announced only where it answers what the reader did", () => {
    const roleOf = (isAnswer?: boolean) =>
      draw(
        <Note tone="met" {...(isAnswer && { isAnswer })}>
          Sent
        </Note>,
      ).valuesOf("role");
    expect([roleOf(true), roleOf()]).toEqual([["status"], []]);
  });
});

describe("a figure", () => {
  it("leads to its source where that has an address", () => {
    expect(draw(<LinkedFigure href="/progress">12</LinkedFigure>).links).toEqual([["12", "/progress"]]);
    const plain = draw(<LinkedFigure>12</LinkedFigure>);
    expect([plain.text, plain.links]).toEqual(["12", []]);
    expect(textOf(plain.root)).toBe("12");
  });
});
