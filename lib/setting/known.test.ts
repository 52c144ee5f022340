import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settingNames } from "@/lib/env";
import { isTest, sources } from "@/lib/testing/house";

/** Of Node, npm, Next.js and the operating system, and what our own processes hand to each other: set by no operator. */
const notSettings = new Set([
  ...[
    "NODE_ENV",
    "NODE_OPTIONS",
    "PATH",
    "HOME",
    "SystemRoot",
    "CI",
    "INIT_CWD",
    "npm_execpath",
    "npm_lifecycle_event",
  ],
  ...["npm_config_production", "NEXT_RUNTIME", "NEXTAUTH_URL", "TSX_TSCONFIG_PATH", "PORTAL_BUILD_ID", "OWNER_URL"],
  ...["CHROMIUM_PATH", "PSEUDO_LOCALE", "E2E_ENGINES", "E2E_BASE_URL", "E2E_TRACE"],
]);

const isShipped = (file: string): boolean => !isTest(file) && !/^scripts\/(testing|bench)|^lib\/testing/.test(file);

const readIn = (source: string): string[] => [
  ...[...source.matchAll(/process\.env\.(\w+)/g)].map(([, name = ""]) => name),
  ...[...source.matchAll(/\{([\w\s,:=".]+)\} = process\.env/g)].flatMap(([, names = ""]) =>
    names.split(",").flatMap((one) => /^\s*(\w+)/.exec(one)?.[1] ?? []),
  ),
];

const documented = [...readFileSync("docs/operating.md", "utf8").matchAll(/^\| (`[A-Z0-9_`, ]+) \|/gm)].flatMap(
  ([, names = ""]) => [...names.matchAll(/`([A-Z0-9_]+)`/g)].map(([, name = ""]) => name),
);

describe("a variable of the environment", () => {
  it("is checked at the start wherever it is read", () => {
    const known = new Set<string>([...settingNames, ...notSettings]);
    const unchecked = [...sources].flatMap(([file, source]) =>
      isShipped(file) ? readIn(source).flatMap((name) => (known.has(name) ? [] : [`${name} in ${file}`])) : [],
    );
    expect(unchecked).toEqual([]);
  });

  it("is in the table of settings exactly where it is checked", () => {
    expect(documented.sort()).toEqual([...settingNames].sort());
  });
});
