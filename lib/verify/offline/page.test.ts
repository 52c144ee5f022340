import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { offlinePage, withRoots } from "./page";

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");
const page = offlinePage(
  { script: 'const end = "</script>$&";', style: "a{b:c}", title: "T", needsScript: "S <b>" },
  hash,
);
const between = (from: string, to: string): string => page.split(from)[1]?.split(to)[0] ?? "";

it("allows only its own script and style", () => {
  const policy = between('Content-Security-Policy" content="', '"');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'sha256-${hash(between("<script>", "</script>"))}'`);
  expect(policy).toContain(`style-src 'sha256-${hash(between("<style>", "</style>"))}'`);
  expect(policy).not.toContain("unsafe");
});

it("keeps a script that contains its own end tag", () => {
  expect(between("<script>", "</script>")).toContain('"<\\/script>$&"');
});

it("is downloaded with the roots written in, as text", () => {
  const handed = withRoots(page, ["-----BEGIN\n$&"], ['"><script>']);
  expect(handed).toContain('<meta name="seal-roots" content="-----BEGIN\n$&amp;">');
  expect(handed).toContain("&quot;&gt;&lt;script&gt;");
});
