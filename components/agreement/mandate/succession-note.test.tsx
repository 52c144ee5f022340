import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { SuccessionNote } from "./succession-note";

const t = translations("agreement.succession");
const succession = { holder: "Ana Prévost", endedOn: "2020-02-03" };
const owners = ["Bruno Keller", "Chloé Marchand"];

describe("the note of a company without a signatory", () => {
  it.each(["ended", "left", "role"] as const)("says why nobody can sign: %s", (why) => {
    const { lines } = draw(<SuccessionNote succession={{ ...succession, why }} owners={owners} step="declare" />);
    expect(lines.slice(0, 2)).toEqual([t(why, { holder: "Ana Prévost", on: "3 February 2020" }), t("stands")]);
  });

  it.each(["declare", "invite"] as const)("offers the one step to take: %s", (step) => {
    const { links } = draw(<SuccessionNote succession={{ ...succession, why: "left" }} owners={owners} step={step} />);
    expect(links).toHaveLength(1);
    expect(links[0]?.[0]).toBe(t(step));
  });

  it("leaves the step to the page where the page's own button is that step", () => {
    const { links, lines } = draw(
      <SuccessionNote succession={{ ...succession, why: "left" }} owners={owners} step="invite" isStepAbove />,
    );
    expect([links, lines.length]).toEqual([[], 2]);
  });

  it.each([
    [owners, 2],
    [[], 0],
  ])("names whom to ask to readers who can do nothing themselves (%j)", (known, count) => {
    const { lines, links } = draw(
      <SuccessionNote succession={{ ...succession, why: "ended" }} owners={known} step={null} />,
    );
    expect(lines.at(-1)).toBe(t("ask-owner", { count, names: known.join(", ") }));
    expect(links).toEqual([]);
  });
});
