import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, shipped, sourceOf } from "@/lib/testing/house";
import { testFolder, writeTree } from "@/scripts/testing/folder";
import { digestSources, isLeftOut } from "./sources";

const sources = {
  "app/page.tsx": "page",
  "db/schema/agreement.ts": "table",
  "public/icon.svg": "<svg/>",
  "proxy.ts": "",
};
const project = (): string => {
  const root = testFolder();
  writeTree(root, sources);
  return root;
};

/** Whether these files, written into a project, make its build stale. */
const isStaleAfter = (files: Record<string, string>): boolean => {
  const root = project();
  const before = digestSources(root);
  writeTree(root, files);
  return digestSources(root) !== before;
};

describe("the digest of a build's sources", () => {
  it("is the same for the same files, wherever they are", () => {
    expect(digestSources(project())).toBe(digestSources(project()));
    expect(digestSources(project())).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    "app/page.tsx",
    "app/other.tsx",
    "app/[locale]/(partner)/deep/er/page.tsx",
    "components/ui/button.tsx",
    "lib/money.ts",
    "lib/i18n/en/terms.json",
    "db/queries/partner/list.ts",
    "db/seed/accounts.ts",
    "public/icon.svg",
    "next.config.js",
    "package-lock.json",
    "proxy.ts",
    "tsconfig.json",
    "scripts/portal/verifier.ts",
  ])("is another once %s changes", (file) => {
    expect(isStaleAfter({ [file]: "changed" })).toBe(true);
  });

  it.each([
    "app/page.test.tsx",
    "lib/money.test.ts",
    "db/migrations/0200_more.sql",
    "components/testing/render.tsx",
    "db/testing/factories.ts",
    "docs/style.md",
    "e2e/sign-in.spec.ts",
    "scripts/start.ts",
    "README.md",
  ])("is the same after a change to %s, which is not built", (file) => {
    expect(isStaleAfter({ [file]: "changed" })).toBe(false);
  });

  it("is another once a file is renamed, removed, or has taken what another held", () => {
    const [renamed, removed, swapped] = [project(), project(), project()];
    const before = digestSources(renamed);
    renameSync(path.join(renamed, "app/page.tsx"), path.join(renamed, "app/layout.tsx"));
    rmSync(path.join(removed, "public"), { recursive: true });
    writeTree(swapped, { "app/page.tsx": "table", "db/schema/agreement.ts": "page" });
    const after = [renamed, removed, swapped].map((root) => digestSources(root));
    expect(new Set([before, ...after]).size).toBe(4);
  });

  it("leaves out nothing that the application imports", () => {
    const built = shipped.filter((file) => /^(app|components|lib|db)\//.test(file) && !/^db\/seed\//.test(file));
    const lost = built.flatMap((file) =>
      importsOf(sourceOf(file))
        .filter((target) => target.startsWith("@/") && isLeftOut(`${target.slice(2)}.ts`))
        .map((target) => `${file}: ${target}`),
    );
    expect(lost).toEqual([]);
  });
});
