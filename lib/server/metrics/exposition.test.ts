import { expect, it } from "vitest";
import { exposition } from "./exposition";

it("writes figures as Prometheus reads them, with labels escaped", () => {
  const labels = { version: 'a"b\\c\nd' };
  expect(
    exposition([
      { name: "portal_letters_queued", help: "Letters that wait.", type: "gauge", value: 3 },
      { name: "portal_info", help: "One\nline.", type: "gauge", value: 1, labels },
    ]),
  ).toBe(
    [
      "# HELP portal_letters_queued Letters that wait.",
      "# TYPE portal_letters_queued gauge",
      "portal_letters_queued 3",
      "# HELP portal_info One\\nline.",
      "# TYPE portal_info gauge",
      'portal_info{version="a\\"b\\\\c\\nd"} 1',
      "",
    ].join("\n"),
  );
});
