// Entry of every npm script: `node scripts/run.mjs <name> [arguments]`. Plain Node, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".portal-lock-sha256");

const leave = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const wanted = () =>
  createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

const install = () => {
  process.stderr.write("Installing packages (once) …\n");
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const { npm_config_production: _, NODE_ENV: __, ...environment } = process.env;
  const [command, ...before] = npm;
  // Standard output is for the script's answers: npm writes to standard error.
  const { status, error } = spawnSync(command, [...before, "ci", "--include=dev", "--include=optional"], {
    cwd: root,
    env: environment,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0)
    leave(`The packages could not be installed (${error?.message ?? `npm ci ended with ${status}`}). Try: npm ci`);
};

const packagesOf = (file) => JSON.parse(read(file) || "{}").packages ?? {};

/**
 * True where node_modules holds what the lockfile asks for, by npm's own record; packages of other platforms may be
 * absent.
 */
const isInstalled = () => {
  const there = packagesOf(path.join(modules, ".package-lock.json"));
  const asked = packagesOf(path.join(root, "package-lock.json"));
  const { "": _, ...wantedPackages } = asked;
  return (
    Object.keys(there).every((name) => asked[name] !== undefined) &&
    Object.entries(wantedPackages).every(([name, { version, optional }]) =>
      there[name] ? there[name].version === version : optional === true,
    )
  );
};

const ensureInstalled = () => {
  const hash = wanted();
  if (read(stamp) === hash) return;
  if (!isInstalled()) install();
  writeFileSync(stamp, hash);
};

const canWrite = (folder) => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Programs that a shell or a test starts again and again. */
const oneFile = ["audit", "contract", "programme"];

const name = process.argv[2] ?? "";
const script = path.join(root, "scripts", `${name}.ts`);

if (major < 20 || (major === 20 && minor < 19)) leave(`Node 20.19 or newer is needed; this is ${process.version}.`);
if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(script)) leave(`There is no script "${name}".`);

ensureInstalled();
// These two read files that the caller names, so they keep the caller's folder; all others work in the project's folder.
if (name !== "programme" && name !== "contract") process.chdir(root);
process.env.TSX_TSCONFIG_PATH ??= path.join(root, "scripts", "tsconfig.json");
process.argv.splice(1, 2, script);
if (oneFile.includes(name) && canWrite(modules)) {
  const { importAsOneFile } = await import("./process/one-file.mjs");
  await importAsOneFile(root, script);
} else {
  const { register } = await import(pathToFileURL(path.join(modules, "tsx", "dist", "esm", "api", "index.mjs")).href);
  register();
  await import(pathToFileURL(script).href);
}
