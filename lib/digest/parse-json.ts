/** Thrown where an object of a JSON text has the same key twice. `path` leads to the key. */
export class RepeatedKey extends Error {
  constructor(readonly path: readonly (string | number)[]) {
    super(`The key ${JSON.stringify(path.at(-1))} is given twice`);
  }
}

/** An object or a list that is open: the keys it has, or null for a list, and where one is in it. */
type Open = { keys: Set<string> | null; at: string | number };

/** The place of the quotation mark that ends a string which begins at `start`. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return end;
  }
};

/** Throws `RepeatedKey` for the first key that its object has already. The text must be JSON. */
const requireKeysOnce = (text: string): void => {
  const stack: Open[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const open = stack.at(-1);
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at);
        if (isKey && open?.keys) {
          open.at = JSON.parse(text.slice(at, end + 1)) as string;
          if (open.keys.has(open.at)) throw new RepeatedKey(stack.map((one) => one.at));
          open.keys.add(open.at);
          isKey = false;
        }
        at = end;
        break;
      }
      case "{":
        stack.push({ keys: new Set(), at: "" });
        isKey = true;
        break;
      case "[":
        stack.push({ keys: null, at: 0 });
        isKey = false;
        break;
      case "}":
      case "]":
        stack.pop();
        isKey = false;
        break;
      case ",":
        if (open && !open.keys) open.at = Number(open.at) + 1;
        isKey = open?.keys !== null;
    }
  }
};

/**
 * Reads JSON as `JSON.parse` does, but refuses an object with the same key twice: which of the two is meant, nobody can
 * say, and programs differ. @throws SyntaxError, RepeatedKey
 */
export const parseJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  requireKeysOnce(text);
  return value;
};
