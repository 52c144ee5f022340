export type HiddenValues = Readonly<Record<string, string | number | null | undefined>>;

/** What goes with a form and is typed by nobody: the row it is about, the language. What is undefined stays away. */
export function HiddenFields({ values }: { values: HiddenValues }) {
  return Object.entries(values).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value ?? ""} />,
  );
}
