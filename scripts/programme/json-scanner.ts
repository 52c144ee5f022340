/** The position at which a text can no longer become a JSON value; columns count from 1. */
type Stop = { column: number; found: string };

type Expect = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close" | "end";

const token =
  /\s+|"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\d.eE+-])|true|false|null|[{}[\],:]/uy;

/**
 * Scans one JSON value over several lines and says whether the text can still become one. It builds nothing, so a fault
 * is found where it is and not at the end of the input.
 */
export class JsonScanner {
  private readonly stack: ("{" | "[")[] = [];
  private expect: Expect = "value";

  /** Reads one line: "open" where the value continues, "complete" where it ended, else the position of the fault. */
  read(line: string): "open" | "complete" | Stop {
    token.lastIndex = 0;
    let column = 1;
    while (column <= line.length) {
      const text = token.exec(line)?.[0];
      if (text === undefined || !this.accept(text)) return { column, found: line.slice(column - 1, column + 19) };
      column = token.lastIndex + 1;
    }
    return this.expect === "end" ? "complete" : "open";
  }

  private accept(text: string): boolean {
    const first = text.charAt(0);
    if (/\s/.test(first)) return true;
    if (first === "{" || first === "[") return this.open(first);
    if (first === "}" || first === "]") return this.close(first);
    if (first === ",") return this.comma();
    if (first === ":") return this.move("colon", "value");
    if (first === '"' && (this.expect === "key" || this.expect === "key-or-close")) {
      this.expect = "colon";
      return true;
    }
    return this.value();
  }

  private move(from: Expect, to: Expect): boolean {
    if (this.expect !== from) return false;
    this.expect = to;
    return true;
  }

  private value(): boolean {
    if (this.expect !== "value" && this.expect !== "value-or-close") return false;
    this.expect = this.stack.length === 0 ? "end" : "comma-or-close";
    return true;
  }

  private open(bracket: "{" | "["): boolean {
    if (!this.value()) return false;
    this.stack.push(bracket);
    this.expect = bracket === "{" ? "key-or-close" : "value-or-close";
    return true;
  }

  private close(bracket: "}" | "]"): boolean {
    const isEmpty = this.expect === (bracket === "}" ? "key-or-close" : "value-or-close");
    if (!isEmpty && this.expect !== "comma-or-close") return false;
    if (this.stack.pop() !== (bracket === "}" ? "{" : "[")) return false;
    this.expect = this.stack.length === 0 ? "end" : "comma-or-close";
    return true;
  }

  private comma(): boolean {
    return this.move("comma-or-close", this.stack.at(-1) === "{" ? "key" : "value");
  }
}
