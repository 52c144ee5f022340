import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
const files = listed.split("\n").filter((file) => file && existsSync(file));
const textOf = (file: string): string => readFileSync(file, "utf8");
const documents = files.filter((file) => file.endsWith(".md"));

const commentsIn = (source: string): string =>
  (source.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm) ?? []).join("\n").replaceAll(/\n \* /g, " ");

/** What a reader reads as prose: a document whole, of code only its comments. */
const prose = new Map([
  ...documents.map((file): [string, string] => [file, textOf(file)]),
  ...files
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file): [string, string] => [file, commentsIn(textOf(file))]),
]);

const rooted =
  /(?<![\w/.@-])((?:app|components|db|docs|e2e|lib|public|scripts)\/(?:[\w./@-]|\[[\w.]+\]|\([a-z]+\))*(?:\w|\[[\w.]+\]|\([a-z]+\)))/g;
const plain = /(?<![\w/.-])([\w-]+(?:\.(?:test|spec|db))*\.(?:ts|tsx|mjs|md))\b/g;

const folders = new Set(files.flatMap((file) => file.split("/").map((_, at, parts) => parts.slice(0, at).join("/"))));
const names = new Set(files.map((file) => path.basename(file)));

/** A path may be a file, a folder, or a module without its ending. */
const isThere = (cited: string): boolean =>
  folders.has(cited) || ["", ".ts", ".tsx"].some((ending) => files.includes(`${cited}${ending}`));

const missingIn = (text: string): string[] => [
  ...[...text.matchAll(rooted)].map(([, cited = ""]) => cited).filter((cited) => !isThere(cited)),
  ...[...text.matchAll(plain)].map(([, cited = ""]) => cited).filter((cited) => !names.has(cited)),
];

const linksIn = (file: string): string[] =>
  [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = ""]) =>
    path.join(path.dirname(file), target),
  );

/** The numbered points of a document, with the heading each stands under. */
const pointsOf = (document: string) => {
  let heading = "";
  return textOf(document)
    .split("\n")
    .flatMap((line) => {
      heading = /^#+ (?:\d+\. )?(.+)$/.exec(line)?.[1] ?? heading;
      const point = /^(\d+)\. /.exec(line)?.[1];
      return point ? [`${heading} ${point}`, point] : [];
    });
};

const headingsOf = (document: string): string[] =>
  [...textOf(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);

/** Where a text cites a document together with a heading, a point, a point under a heading, or a section. */
const placesIn = (text: string) =>
  [...text.matchAll(/(docs\/[\w-]+\.md), (?:"([^"]+)"(?:, point (\d+))?|point (\d+)|section (\d+))/g)].map(
    ([said, document = "", heading, pointUnder, point, section]) => ({
      said,
      document,
      heading,
      pointUnder,
      point,
      section,
    }),
  );

const isPlace = ({ document, heading, pointUnder, point, section }: ReturnType<typeof placesIn>[number]): boolean => {
  if (!files.includes(document)) return false;
  if (section) return headingsOf(document).some((one) => one.startsWith(`${section}. `));
  if (point) return pointsOf(document).includes(point);
  if (!heading || !headingsOf(document).includes(heading)) return false;
  return !pointUnder || pointsOf(document).includes(`${heading} ${pointUnder}`);
};

const each = (find: (text: string, file: string) => string[]): string[] =>
  [...prose].flatMap(([file, text]) => find(text, file).map((found) => `${file} cites ${found}`));

const records = files.filter((file) => /^docs\/decisions\/\d{3}-[a-z0-9-]+\.md$/.test(file)).sort();
const numberOf = (record: string): number => Number(path.basename(record).slice(0, 3));
const titleOf = (record: string): string => textOf(record).split("\n", 1)[0] ?? "";
const index = "docs/decisions/README.md";

describe("documents and comments", () => {
  it("cite only files that exist", () => {
    expect(prose.size).toBeGreaterThan(1_000);
    expect(each(missingIn)).toEqual([]);
  });

  it("link only to files that exist", () => {
    const broken = documents.flatMap((file) => linksIn(file).filter((target) => !isThere(target.replace(/\/$/, ""))));
    expect(broken).toEqual([]);
  });

  it("cite only headings, sections and points that their document has", () => {
    const cited = [...prose].flatMap(([file, text]) => placesIn(text).map((place) => ({ file, ...place })));
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter((place) => !isPlace(place)).map(({ file, said }) => `${file}: ${said}`)).toEqual([]);
  });

  it("name the source of a rule by the words of an edition", () => {
    const known = /Source: (?:article|public|assumption|docs\/)/;
    expect(
      each((text, file) =>
        file.endsWith(".md") ? [] : (text.match(/Source: \S+/g) ?? []).filter((one) => !known.test(one)),
      ),
    ).toEqual([]);
  });
});

describe("decisions", () => {
  it("are numbered without a gap that the list does not explain", () => {
    const numbers = records.map(numberOf);
    const last = Math.max(...numbers);
    const gaps = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !numbers.includes(number));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(textOf(index)).toContain("Numbers 25, 26 and 27 were never written.");
    expect(gaps).toEqual([25, 26, 27]);
  });

  it("stand in the list with the number and title that they carry", () => {
    const lines = records.map((record) => {
      const [, number, title] = /^# (\d+)\. (.+)$/.exec(titleOf(record)) ?? [];
      expect([record, Number(number)]).toEqual([record, numberOf(record)]);
      return `| ${number} | [${title}](${path.basename(record)}) |`;
    });
    expect(textOf(index).match(/^\| \d+ \|.*$/gm)).toEqual(lines);
  });

  it("exist wherever one is cited by its number", () => {
    const numbers = records.map(numberOf);
    const cited = each((text) =>
      [...text.matchAll(/\bdecision (\d+)\b/gi)]
        .filter(([, number]) => !numbers.includes(Number(number)))
        .map(([said]) => said),
    );
    expect(cited).toEqual([]);
  });
});
