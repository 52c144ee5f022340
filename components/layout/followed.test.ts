import { expect, it } from "vitest";
import { filePage, followedAddress } from "./followed";

const here = new URL("https://portal.example/en/people?page=2");
const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false };
const link = (href: string, parts: { target?: string; isDownload?: boolean } = {}) => ({
  href,
  target: "",
  isDownload: false,
  ...parts,
});
const follow = (href: string, press = plain, parts = {}) => followedAddress(press, link(href, parts), here);

it("follows a plain click to another page of the portal in place", () => {
  expect(follow("/en/progress")).toBe("/en/progress");
  expect(follow("https://portal.example/fr/company?from=a#history")).toBe("/fr/company?from=a#history");
  expect(follow("/en/people?page=3#list")).toBe("/en/people?page=3#list");
});

it.each([
  ["another site", "https://elsewhere.example/en/progress"],
  ["a file", "/api/files/1?view=1"],
  ["a file of the build", "/en/report.pdf"],
  ["a place on the same page", "/en/people?page=2#list"],
  ["an address to write to", "mailto:someone@portal.example"],
  ["a page outside the languages", "/enrol"],
])("leaves %s to the browser", (_what, href) => {
  expect(follow(href)).toBeNull();
});

it.each(["metaKey", "ctrlKey", "shiftKey", "altKey", "defaultPrevented"] as const)(
  "leaves a click with %s to the browser",
  (key) => {
    expect(follow("/en/progress", { ...plain, [key]: true })).toBeNull();
  },
);

it("leaves other buttons, other windows and downloads to the browser", () => {
  expect(follow("/en/progress", { ...plain, button: 1 })).toBeNull();
  expect(follow("/en/progress", plain, { target: "_blank" })).toBeNull();
  expect(follow("/en/progress", plain, { isDownload: true })).toBeNull();
});

it("opens a file of the portal on a page with a way back, in an app without the browser's buttons", () => {
  const open = (href: string, press = plain, parts = {}) => filePage(press, link(href, parts), here, "en");
  expect(open("/api/files/1?view=1", plain, { target: "_blank" })).toBe("/en/file?of=%2Fapi%2Ffiles%2F1%3Fview%3D1");
  expect(open("/api/agreements/a1/sealed", plain, { isDownload: true })).toBe(
    "/en/file?of=%2Fapi%2Fagreements%2Fa1%2Fsealed",
  );
  for (const other of ["/en/people", "/api/session", "https://elsewhere.example/api/files/1", "mailto:a@b.example"])
    expect(open(other)).toBeNull();
  expect(open("/api/files/1", { ...plain, metaKey: true })).toBeNull();
});
