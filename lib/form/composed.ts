const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  (Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value)));

/** One spelling of a text that looks the same: macOS takes letters and accents apart, others keep them together. */
export const composedText = (text: string): string => text.normalize("NFC");

/** A copy in which every text, however deep, is composed (Unicode NFC). What is neither text, list nor record is left. */
export const composed = (input: unknown): unknown => {
  const whole: Record<string, unknown> = { input };
  const waiting: Record<string, unknown>[] = [whole];
  for (let holder = waiting.pop(); holder; holder = waiting.pop())
    for (const [key, inner] of Object.entries(holder)) {
      // Assigned, this key would change what the copy inherits; no schema reads it.
      if (key === "__proto__") continue;
      if (typeof inner === "string") holder[key] = composedText(inner);
      if (!isHolder(inner)) continue;
      const copy = (Array.isArray(inner) ? [...inner] : { ...inner }) as Record<string, unknown>;
      holder[key] = copy;
      waiting.push(copy);
    }
  return whole.input;
};
