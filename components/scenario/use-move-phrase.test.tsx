import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { Move } from "@/lib/plan/scenario/move";
import { useMovePhrase } from "./use-move-phrase";

const t = translations("scenario");
const kinds = translations("kinds");
const moves = translations("scenario.moves");
const hire = t("hire", { number: "1" });

function Phrase({ move }: { move: Move }) {
  return useMovePhrase({ ana: "Ana Prévost" }, "EUR")(move);
}

it.each<[Move, string]>([
  [{ move: "exam", person: "ana", type: "VCP", track: "NV" }, moves("exam", { who: "Ana Prévost", skill: "VCP-NV" })],
  [{ move: "exam", person: "hire-1", type: "VSP", track: null }, moves("exam", { who: hire, skill: "VSP" })],
  [{ move: "hire", person: "hire-1" }, moves("hire", { who: hire })],
  [{ move: "leave", person: "gone" }, moves("leave", { who: t("unknown-person") })],
  [{ move: "deployments", count: 2 }, kinds("deployment.step", { count: 2 })],
  [{ move: "licences", cents: 1_250_050 }, kinds("licence-revenue.step", { amount: "€12,500.50" })],
  [{ move: "cloud", points: 1_900 }, kinds("cloud-service.step", { amount: "1,900" })],
  [{ move: "sign" }, moves("sign")],
])("says of the step %j what would happen and to whom", (move, phrase) => {
  expect(draw(<Phrase move={move} />).text).toBe(phrase);
});
