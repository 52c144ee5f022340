import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/\/$/, ""), "server-only": `${root}lib/server/server-only-stub.ts` };

export default defineConfig({
  resolve: { alias },
  test: {
    // By default one core is left idle, which on two is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // Nothing in pure code remembers: files share what they import, which is most of the time they took.
          isolate: false,
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
          // Some walk the whole tree or thousands of random cases, on machines that build at the same time.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["db/**/*.test.ts", "lib/server/**/*.test.ts", "**/*.db.test.ts"],
          exclude: ["db/seed/**", "node_modules/**", ".next/**"],
          globalSetup: ["db/testing/global-setup.ts"],
          server: { deps: { inline: ["next-intl"] } },
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
