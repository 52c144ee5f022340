/** A hook of Node's loader: reads every .json as JSON, said or not. */
export const load = (url, context, next) =>
  url.endsWith(".json") ? next(url, { ...context, importAttributes: { type: "json" } }) : next(url, context);
