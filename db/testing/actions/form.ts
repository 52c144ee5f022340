/** What a browser posts of these answers. */
export const formOf = (typed: Record<string, unknown>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) {
    const isNested =
      typeof value === "object" && !(Array.isArray(value) && value.every((one) => typeof one === "string"));
    for (const one of isNested ? [JSON.stringify(value)] : [value].flat())
      form.append(name, one === true ? "on" : String(one));
  }
  return form;
};
