import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { Button } from "./button";

const press = () => undefined;
const drawn = (parts: Partial<Parameters<typeof Button>[0]>): string => draw(<Button {...parts}>Go</Button>).html;

/** Whether what is drawn keeps the browser from doing what a press does. */
const isPreventedBy = (parts: Partial<Parameters<typeof Button>[0]>): boolean => {
  const { onClick } = Button({ ...parts, children: "Go" }).props;
  let isPrevented = false;
  onClick?.({
    preventDefault: () => {
      isPrevented = true;
    },
  });
  return isPrevented;
};

describe("a button", () => {
  it("that only a script answers takes no press before the script is there, which would be lost", () => {
    expect(drawn({ onClick: press })).toMatch(/<button[^>]* disabled/);
  });

  it("that the browser itself answers is ready from the start", () => {
    expect(drawn({ type: "submit" })).not.toContain("disabled");
  });

  it("keeps its place and its words while what it asked for is under way", () => {
    const html = drawn({ onClick: press, isPending: true });
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain("Go");
  });

  it("that sends a form prevents a second press while the first is on its way, and only then", () => {
    expect(isPreventedBy({ type: "submit", isPending: true })).toBe(true);
    expect(isPreventedBy({ onClick: press, isPending: true })).toBe(true);
    expect(isPreventedBy({ type: "submit" })).toBe(false);
  });
});
