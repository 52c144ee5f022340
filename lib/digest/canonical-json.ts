const fail = (path: string, why: string): never => {
  throw new TypeError(`Not canonical JSON at ${path}: ${why}`);
};

const hasLoneSurrogate = (text: string) =>
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

const write = (value: unknown, path: string): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return hasLoneSurrogate(value) ? fail(path, "lone surrogate") : JSON.stringify(value);
  if (typeof value === "number") return writeNumber(value, path);
  if (typeof value !== "object") return fail(path, `a ${typeof value}`);
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => write(item, `${path}[${i}]`)).join(",")}]`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return fail(path, "not a plain object");
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${write(key, `${path} key`)}:${write(member, `${path}.${key}`)}`).join(",")}}`;
};

const writeNumber = (value: number, path: string) => {
  if (!Number.isFinite(value)) return fail(path, "not a finite number");
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return fail(path, "an integer beyond 2^53 - 1");
  return JSON.stringify(value);
};

/** A text of these is written as it is. */
const isPlain = (text: string): boolean => /^[ !#-[\]-~]*$/.test(text);

const isPlainNumber = (value: number): boolean =>
  Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);

const quickText = (text: string): string | null => {
  if (isPlain(text)) return `"${text}"`;
  return hasLoneSurrogate(text) ? null : JSON.stringify(text);
};

const quickMembers = (value: object): string | null => {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return null;
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const [name, member] = [quickText(key), quick((value as Record<string, unknown>)[key])];
    if (name === null || member === null) return null;
    members += `${members === "" ? "" : ","}${name}:${member}`;
  }
  return `{${members}}`;
};

const quickItems = (items: readonly unknown[]): string | null => {
  let written = "";
  for (let place = 0; place < items.length; place += 1) {
    const item = quick(items[place]);
    if (item === null) return null;
    written += place === 0 ? item : `,${item}`;
  }
  return `[${written}]`;
};

/** The same without saying where a fault is: null where there is one. */
const quick = (value: unknown): string | null => {
  if (typeof value === "string") return quickText(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return isPlainNumber(value) ? JSON.stringify(value) : null;
  if (typeof value !== "object") return null;
  return Array.isArray(value) ? quickItems(value) : quickMembers(value);
};

/**
 * Canonical JSON after RFC 8785: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them.
 * Rejected with a TypeError that names the path: undefined, NaN, infinities, integers beyond 2^53 - 1, dates, class
 * instances, functions, bigint, lone surrogates.
 */
export const canonicalJson = (value: unknown): string => quick(value) ?? write(value, "$");
