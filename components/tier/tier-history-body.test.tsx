import { describe, expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sampleDay, sampleEdition, sampleEvaluation, sampleNames } from "@/components/testing/sample-company";
import type { ShortfallLine } from "@/components/tier/shortfall-list";
import type { TierAsOfResult } from "@/components/tier/tier-as-of";
import { TierDecisionProofView } from "@/components/tier/tier-decision-proof-view";
import type { TierDecisionLine } from "@/components/tier/tier-decision-table";
import { TierHistoryBody } from "@/components/tier/tier-history-body";
import { sha256 } from "@/lib/digest/sha256";
import { decisionKinds, decisionReasons } from "@/lib/tier/decision";

const t = translations("tier");
const editionId = sampleEdition.id;
const first: TierDecisionLine = {
  ...{ number: 1, decidedOn: "2019-11-04", kind: "first", reason: "first-look" },
  ...{ before: null, after: "partner", editionId },
};
const promotion: TierDecisionLine = {
  ...{ number: 2, decidedOn: "2020-02-01", kind: "promotion", reason: "earned" },
  ...{ before: "partner", after: "advanced", editionId },
};
const asked = { on: sampleDay, editionId, isBadDay: false, opened: null };
const unopened = { concealed: [], leftOut: {}, page: null, names: sampleNames };
const drawBody = (parts: Partial<Parameters<typeof TierHistoryBody>[0]> = {}) =>
  draw(
    <TierHistoryBody
      {...{ decisions: [], shortfalls: [], disputes: [], disputeHref: () => "/x", editionId }}
      {...{ path: "/progress/history", asked, result: null }}
      {...parts}
    />,
  );

describe("the tiers a company held", () => {
  it("say that nothing is decided yet where nothing is", () => {
    const { lines, rows } = drawBody();
    expect(lines).toContain(t("no-decision"));
    expect(rows).toEqual([]);
  });

  it("list each decision with its day, what it changed, why, and the way to its proof", () => {
    const { rows, links } = drawBody({ decisions: [promotion, first] });
    expect(rows.slice(1)).toEqual([
      [
        "1 February 2020",
        t("from-to", { before: "Partner", after: "Advanced Partner" }),
        `${t("kinds.promotion")}\n${t("reasons.earned")}`,
        t("open-proof", { number: 2 }),
      ],
      ["4 November 2019", "Partner", `${t("kinds.first")}\n${t("reasons.first-look")}`, t("open-proof", { number: 1 })],
    ]);
    expect(links).toContainEqual([t("open-proof", { number: 2 }), "/progress/history/2"]);
  });

  it("name one tier only where a decision confirms it", () => {
    const confirmed: TierDecisionLine = {
      ...promotion,
      kind: "confirmation",
      reason: "review-met",
      before: "advanced",
    };
    expect(drawBody({ decisions: [confirmed] }).rows[1]?.[1]).toBe("Advanced Partner");
  });

  it.each(decisionKinds.flatMap((kind) => decisionReasons.map((reason) => [kind, reason] as const)))(
    "have words for a decision of the kind %s for the reason %s",
    (kind, reason) => {
      const [, row = []] = drawBody({ decisions: [{ ...promotion, kind, reason }] }).rows;
      expect(row[2]).toBe(`${t(`kinds.${kind}`)}\n${t(`reasons.${reason}`)}`);
    },
  );
});

describe("the shortfalls of a company", () => {
  const open: ShortfallLine = {
    ...{ id: "s1", openedOn: "2020-02-10", kept: "advanced", earned: "partner", reviewOn: "2020-06-01" },
    ...{ closedOn: null, outcome: null },
  };

  it.each([
    [null, "open"],
    ["regained", "regained"],
    ["demoted", "demoted"],
    ["undone", "undone"],
  ] as const)("say what was kept, what was earned, and how it ended: %s", (outcome, key) => {
    const closedOn = outcome === null ? null : "2020-05-04";
    const { lines } = drawBody({ shortfalls: [{ ...open, outcome, closedOn }] });
    const line = t("shortfall-line", { from: "10 February 2020", earned: "Partner", kept: "Advanced Partner" });
    expect(lines).toContain(`${line}${t(`outcomes.${key}`, { review: "1 June 2020", day: "4 May 2020" })}`);
  });

  it("are not mentioned where there was none", () => {
    expect(drawBody().lines).not.toContain(t("shortfalls"));
  });
});

describe("the tier on another day", () => {
  const result: TierAsOfResult = {
    ...{ on: sampleDay, edition: sampleEdition, evaluation: sampleEvaluation, ...unopened },
  };

  it("is asked for by address, in the reader's language", () => {
    const { root } = drawBody();
    expect(all(root, "form")[0]?.attributes.action).toBe("/en/progress/history#as-of");
    const day = all(root, "input").find(({ attributes }) => attributes.name === "on");
    expect(day?.attributes.value).toBe(sampleDay);
  });

  it("says at the field that a day was not one", () => {
    expect(drawBody({ asked: { ...asked, on: "2020-02-31", isBadDay: true } }).lines).toContain(t("as-of.bad-day"));
    expect(drawBody().lines).not.toContain(t("as-of.bad-day"));
  });

  it("answers with tier, day, edition and the proof of every tier there is something to ask for", () => {
    const { text, root } = drawBody({ result });
    const values = { tier: "Partner", day: "1 March 2020", edition: sampleEdition.name.en };
    expect(text).toContain(`${t("as-of.result", values)} ${t("as-of.held", { count: 5 })}`);
    const status = all(root, "div").find(({ attributes }) => attributes.role === "status");
    const trees = status?.children.filter((child) => typeof child !== "string" && child.tag === "ul") ?? [];
    expect(trees).toHaveLength(3);
  });

  it("opens each figure there, with all of its records page by page", () => {
    const below = "advanced/activity/deployment";
    const address = `/progress/history?on=${sampleDay}&edition=${sampleEdition.id}`;
    const whole = drawBody({ result });
    expect(whole.links.map(([, href]) => href)).toContain(`${address}&node=${encodeURIComponent(below)}#as-of`);
    const page = { from: 100, to: 200, before: 0, next: 200 };
    const { links, lines } = drawBody({ asked: { ...asked, opened: below }, result: { ...result, page } });
    expect(links).toContainEqual([translations("progress")("whole"), `${address}#as-of`]);
    expect(links.at(-1)?.[1]).toBe(`${address}&node=${encodeURIComponent(below)}&from=200#as-of`);
    expect(lines.filter((line) => line.includes("Five deployments"))).toHaveLength(1);
    expect(drawBody({ asked: { ...asked, opened: "nothing" }, result }).lines).toEqual(whole.lines);
  });
});

describe("the proof of a decision", () => {
  const proof: Parameters<typeof TierDecisionProofView>[0]["proof"] = {
    ...promotion,
    ...{ edition: sampleEdition, earned: "advanced", eventSeq: 42 },
    ...{ factsSha256: sha256("facts"), editionSha256: sha256("edition"), answerSha256: sha256("answer") },
    again: { evaluation: sampleEvaluation, ...unopened, isSame: true },
  };
  const drawProof = (parts: Partial<typeof proof> = {}) =>
    draw(<TierDecisionProofView proof={{ ...proof, ...parts }} path="/progress/tiers/2" opened={null} />);

  it("names the tier, the reason, and the digests that hold it to what it was made from", () => {
    const { facts } = drawProof();
    expect(facts[t("proof.tier")]).toBe(`Advanced Partner – ${t("kinds.promotion")}`);
    expect(facts[t("columns.why")]).toBe(t("reasons.earned"));
    expect(facts[t("proof.facts")]).toBe(sha256("facts"));
    expect(facts[t("proof.rules")]).toBe(sha256("edition"));
    expect(facts[t("proof.answer")]).toBe(sha256("answer"));
    expect(facts[t("proof.event")]).toBe("42");
  });

  it.each([
    [true, "same", "differs"],
    [false, "differs", "same"],
  ])("says whether the same question has the same answer today (%s)", (isSame, said, unsaid) => {
    const { lines } = drawProof({ again: { ...(proof.again as NonNullable<typeof proof.again>), isSame } });
    expect(lines).toContain(t(`proof.${said}`));
    expect(lines).not.toContain(t(`proof.${unsaid}`));
  });

  it("says so where its rules are no longer known, and draws no proof", () => {
    const { lines, html } = drawProof({ edition: null, again: null });
    expect(lines).toContain(t("proof.rules-gone"));
    expect(html).not.toContain("<ul");
  });
});
