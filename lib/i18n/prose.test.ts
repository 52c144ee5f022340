import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
const files = listed
  .split("\n")
  .filter((file) => /^(app|components|db)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file))
  .filter((file) => existsSync(file));

/** What looks like a sentence and is none, and where. */
const exceptions: readonly { file: RegExp; text: RegExp; because: string }[] = [
  { file: /^db\/seed\//, text: /./, because: "made-up people, companies and places of the demo" },
  { file: /checkbox-field\.tsx$/, text: /Omit/, because: "a type, not text" },
  { file: /^db\/failure\.ts$/, text: /^Failed query/, because: "goes to the log" },
];

/** Comments are for engineers, and so is what a broken promise throws: neither is shown to anybody. */
const shown = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "")
    .replace(/new \w*(Error|Fault)\((?:[^()]|\([^()]*\))*\)/g, "");

const literals = /"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
/** Begins like a sentence, or is French. */
const isSentence = (text: string): boolean =>
  /^\s*\p{Lu}[\p{Ll}’']+ [^/]*\p{Ll}{2}/u.test(text) || /[éèàêçôûîœ’«»]/.test(text);

const written = (source: string): string[] =>
  [...source.matchAll(literals)].map(([, plain, template]) => plain ?? template ?? "").filter(isSentence);

/** Text between two tags: at least one word of two small letters. */
const drawn = (source: string): string[] =>
  [...source.matchAll(/(?<![=-])>\s*([^<>{}();=:]*\p{Ll}{2}[^<>{}();=:]*)\s*<\/?[A-Za-z]/gu)].map(
    ([, text = ""]) => text,
  );

it("writes no sentence in a page, a component or the database: they are messages", () => {
  const found = files.flatMap((file) => {
    const source = shown(readFileSync(file, "utf8"));
    const texts = [...written(source), ...(file.endsWith("x") ? drawn(source) : [])];
    return texts
      .filter((text) => !exceptions.some((one) => one.file.test(file) && one.text.test(text)))
      .map((text) => `${file}: ${text.trim()}`);
  });
  expect(files.length).toBeGreaterThan(600);
  expect(found).toEqual([]);
});

it("knows a sentence when it sees one", () => {
  const bad = 'const a = "Nothing is waiting."; const b = <p className="x">Draft saved</p>; const c = `déjà vu`;';
  expect([...written(bad), ...drawn(bad)]).toEqual(["Nothing is waiting.", "déjà vu", "Draft saved"]);
  expect(written(shown('throw new Error("The mandate was not kept"); // The mandate\n'))).toEqual([]);
});
