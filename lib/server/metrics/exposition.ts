/** One figure as Prometheus reads it. */
export type Figure = {
  name: string;
  /** One sentence about what it counts. */
  help: string;
  type: "gauge" | "counter";
  value: number;
  labels?: Readonly<Record<string, string>>;
};

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");

const labelled = (labels: Figure["labels"]): string => {
  const pairs = Object.entries(labels ?? {}).map(
    ([name, value]) => `${name}="${escaped(value).replaceAll('"', '\\"')}"`,
  );
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
};

/** Figures in the text format of Prometheus, version 0.0.4. */
export const exposition = (figures: readonly Figure[]): string =>
  figures
    .map(({ name, help, type, value, labels }) =>
      [`# HELP ${name} ${escaped(help)}`, `# TYPE ${name} ${type}`, `${name}${labelled(labels)} ${value}`, ""].join(
        "\n",
      ),
    )
    .join("");

export const expositionType = "text/plain; version=0.0.4; charset=utf-8";
