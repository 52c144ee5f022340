import { readFileSync } from "node:fs";
import * as lucide from "lucide-react";
import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import * as icons from "./icons";

const { spriteFile, ...own } = icons;
type Name = keyof typeof own;

const drawings = new Map(Object.entries(lucide)) as Map<string, ComponentType>;

const drawn = (name: Name): string => renderToStaticMarkup(createElement(own[name]));
const idOf = (name: Name): string => /#([a-z0-9-]+)/.exec(drawn(name))?.[1] ?? "";
const shapesOf = (name: string): string =>
  renderToStaticMarkup(createElement(drawings.get(name) ?? "missing")).replace(/^<svg[^>]*>|<\/svg>$/g, "");

const sprite = (): string => {
  const symbols = (Object.keys(own) as Name[]).map(
    (name) => `<symbol id="${idOf(name)}" viewBox="0 0 24 24">${shapesOf(name)}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
};

it("keeps every icon in one file, as lucide draws it", async () => {
  await expect(sprite()).toMatchFileSnapshot(`../../public${spriteFile}`);
});

it("refers to the drawing and is hidden from screen readers", () => {
  expect(renderToStaticMarkup(<icons.Check className="size-4" />)).toBe(
    '<svg aria-hidden="true" class="icon size-4"><use href="/icons.svg#check"></use></svg>',
  );
});

const stateIcons = {
  met: "CircleCheck",
  missing: "Circle",
  risk: "TriangleAlert",
  waiting: "Hourglass",
  begun: "Contrast",
  asked: "MessageCircleQuestion",
  rejected: "CircleX",
  withdrawn: "CircleSlash",
} as const;

it.each(Object.entries(stateIcons))("draws the state %s in the style sheet as %s", (state, name) => {
  const drawn = shapesOf(name)
    .replace(/><\/\w+>/g, "/>")
    .replaceAll('"', "'")
    .replaceAll("<", "%3C")
    .replaceAll(">", "%3E");
  const rule = readFileSync("app/globals.css", "utf8").split(`@utility mark-${state} {`)[1]?.split("}")[0];
  expect(rule).toContain(drawn);
});
