import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/\/$/, ""), "server-only": `${root}lib/server/server-only-stub.ts` };

/** Pure code holds a server action as the browser does: by its name, without what stands behind it. */
const serverActions: Plugin = {
  name: "server-actions",
  enforce: "pre",
  transform: (code) => {
    if (!code.startsWith('"use server"')) return null;
    const exported = [...code.matchAll(/^export const (\w+Action) =/gm)].map(([, name]) => name);
    const doors = exported.map((name) => `export const ${name} = door("${name}");`);
    return ['import { door } from "@/components/testing/door";', ...doors].join("\n");
  },
};

const inDatabase = ["db/**/*.test.ts", "lib/server/**/*.test.ts", "**/*.db.test.ts"];
const notInDatabase = ["db/seed/**", "node_modules/**", ".next/**"];

/** Files that mock a module, which another file may have loaded before: each needs modules of its own. */
const mocking = ["app", "db", "lib/server", "scripts"].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => path.posix.join(room, file.replaceAll(path.sep, "/")))
    .filter((file) => readFileSync(path.join(root, file), "utf8").includes("\nvi.mock(")),
);

const database = {
  globalSetup: ["db/testing/global-setup.ts"],
  server: { deps: { inline: ["next-intl"] } },
  // Beside the journeys a test has a part of a processor.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  resolve: { alias },
  test: {
    // By default one core is left idle, which on two is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What one project has read, the next need not read again.
    experimental: { fsModuleCache: true },
    projects: [
      {
        resolve: { alias },
        plugins: [serverActions],
        test: {
          name: "unit",
          // Nothing in pure code remembers: files share what they import, which is most of the time they took.
          isolate: false,
          setupFiles: ["lib/testing/random.ts"],
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.{ts,tsx}",
            "app/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
            "db/seed/**/*.test.ts",
          ],
          exclude: ["lib/server/**", "**/*.db.test.ts", "node_modules/**"],
          // It imports next/navigation without an extension, which Node alone does not find.
          server: { deps: { inline: ["next-intl"] } },
          // Some walk the whole tree or thousands of random cases, on machines that build or take journeys at the same time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...database,
          name: "db",
          // To load the portal's modules again takes longer than most files' tests.
          isolate: false,
          setupFiles: ["lib/testing/random.ts", "db/testing/each-file.ts"],
          include: inDatabase,
          exclude: [...notInDatabase, ...mocking],
        },
      },
      {
        resolve: { alias },
        // Projects run by their name: the longest file of all is one of these, and begun last it would leave a core idle.
        test: { ...database, name: "alone", include: mocking, exclude: notInDatabase },
      },
    ],
  },
});
