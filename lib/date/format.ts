const known = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter made once and kept: making one takes longer than a hundred uses.
 * @param tag a BCP 47 tag, such as "en-GB"
 */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${tag} ${JSON.stringify(options)}`;
  const made = known.get(key) ?? new Intl.DateTimeFormat(tag, options);
  known.set(key, made);
  return made;
};
