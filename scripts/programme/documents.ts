import { parseJson, RepeatedKey } from "@/lib/digest/parse-json";
import { pathText } from "./faults";
import { JsonScanner } from "./json-scanner";
import type { Line } from "./lines";

/** A JSON value of the input and its first line, or its fault with the path. */
export type Document = { line: number; value: unknown; fault: null } | { line: number; fault: string };

const parse = (line: number, text: string): Document => {
  try {
    return { line, value: parseJson(text), fault: null };
  } catch (error) {
    if (error instanceof RepeatedKey) return { line, fault: `${pathText(error.path)}: is given twice` };
    return { line, fault: `$: is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
};

const read = (line: Line): Document =>
  line.fault === null ? parse(line.number, line.text) : { line: line.number, fault: `$: ${line.fault}` };

const isBlank = (line: Line): boolean => line.fault === null && line.text.trim() === "";

/**
 * A value may be spread over lines only where the input begins so (a pretty-printed object, or several); from the first
 * line that is a value of its own, every line is one. Where a spread value breaks, it is reported once, its other lines
 * are passed over, and lines that begin an object at the margin are read on their own again.
 */
export async function* readDocuments(lines: AsyncIterable<Line>): AsyncGenerator<Document> {
  let mode: "any" | "spread" | "lines" | "recovering" = "any";
  let spread = new SpreadValue();
  for await (const line of lines) {
    if (mode === "any") {
      if (isBlank(line)) continue;
      spread = new SpreadValue();
      mode = spread.startsWith(line) ? "spread" : "lines";
      if (mode === "lines") yield read(line);
    } else if (mode === "spread") {
      const step = spread.read(line);
      if (step === "open") continue;
      yield step === "complete" ? spread.parse() : { line: spread.first, fault: `$: ${step}` };
      mode = step === "complete" ? "any" : "recovering";
      if (mode === "recovering")
        for (const document of spread.rest()) {
          yield document;
          if (document.fault === null) mode = "lines";
        }
    } else if (mode === "lines") {
      if (!isBlank(line)) yield read(line);
    } else if (line.text?.startsWith("{")) {
      const document = read(line);
      yield document;
      if (document.fault === null) mode = "lines";
    }
  }
  if (mode === "spread") {
    yield { line: spread.first, fault: "$: is not JSON: the input ends before the object is complete" };
    yield* spread.rest();
  }
}

class SpreadValue {
  first = 0;
  private lines: Line[] = [];
  private readonly scanner = new JsonScanner();

  /** True where the line is not a value but can begin one. */
  startsWith(line: Line): boolean {
    if (line.fault !== null || !/^\s*\{/.test(line.text) || read(line).fault === null) return false;
    this.first = line.number;
    return this.read(line) === "open";
  }

  /** "open", "complete", or the fault. */
  read(line: Line): string {
    this.lines.push(line);
    if (line.fault !== null) return `is not JSON: line ${line.number} ${line.fault}`;
    const step = this.scanner.read(line.text);
    if (typeof step === "string") return step;
    return `is not JSON: line ${line.number}, column ${step.column}: unexpected ${JSON.stringify(step.found)}`;
  }

  parse(): Document {
    return parse(this.first, this.lines.map((line) => line.text ?? "").join("\n"));
  }

  /** After a fault: the lines that begin an object at the margin, each on its own. */
  *rest(): Generator<Document> {
    for (const line of this.lines.slice(1)) if (line.text?.startsWith("{")) yield read(line);
  }
}
