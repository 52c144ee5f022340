import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { testFolder } from "@/scripts/testing/folder";
import { binariesFor } from "./binaries";
import { clusterIn, ensureCluster } from "./cluster";

it("says in one sentence what to do where another major version of PostgreSQL wrote the database, and leaves it", () => {
  const home = { folder: testFolder(), account: null };
  mkdirSync(clusterIn(home));
  writeFileSync(path.join(clusterIn(home), "PG_VERSION"), "17\n");
  expect(() => ensureCluster(binariesFor(null), home, "password")).toThrow(
    /was written by PostgreSQL 17, and this portal brings \d+: back it up .* -- backup --out FILE\), then restore/,
  );
  expect(readdirSync(clusterIn(home))).toEqual(["PG_VERSION"]);
});
