import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { BatchItem } from "@/db/queries/agreement/countersign-batch";
import { sha256 } from "@/lib/digest/sha256";
import type { BatchPage } from "@/lib/server/agreement/batch/page";
import { BatchItems } from "./batch-items";
import { BatchProgress } from "./batch-progress";
import { ConfirmBatch } from "./confirm-batch";

const t = translations("batch");
const item = (position: number, parts: Partial<BatchItem> = {}): BatchItem => ({
  ...{ position, agreementId: `a${position}`, company: `Company ${position}`, kind: "full", language: "fr" },
  ...{ documentSha256: sha256(String(position)), storageKey: "k", state: "listed", code: null, isSealed: false },
  ...parts,
});
const items = [
  item(0, { state: "countersigned", isSealed: true }),
  item(1, { state: "countersigned" }),
  item(2, { state: "failed", code: "document-changed" }),
  item(3),
];
const page = (parts: Partial<BatchPage["batch"]> = {}, more: Partial<BatchPage> = {}): BatchPage => ({
  batch: {
    ...{ id: "2f1c9a52-7a43-4c39", sha256: sha256("batch"), by: "Nour", createdAt: new Date("2020-02-03T09:00:00Z") },
    ...{ confirmedAt: new Date("2020-02-03T10:00:00Z"), finishedAt: null, items, may: { confirm: true } },
    ...parts,
  },
  ...{ vendorName: "Portal Vendor", isUnchanged: true, isRunning: true },
  ...more,
});

describe("the agreements of a batch", () => {
  it("are listed in order with how each stands, and why one failed", () => {
    const { rows, links } = draw(<BatchItems page={page()} />);
    const states = ["sealed", "countersigned", "failed", "listed"].map((state) => t(`states.${state}`));
    rows.slice(1).forEach((row, place) => {
      expect(row).toContain(`Company ${place}`);
      expect(row.at(-1)).toContain(states[place]);
    });
    expect(rows[3]?.at(-1)).toContain(translations("refusals")("document-changed"));
    expect(links.map(([, href]) => href)).toEqual([0, 1, 2, 3].map((place) => `/countersign/a${place}`));
  });
});

describe("the progress of a batch", () => {
  it("counts what is signed, what is sealed of what can be, and what failed", () => {
    const { text } = draw(<BatchProgress page={page()} />);
    expect(text).toContain(t("countersigned", { done: 3, of: 4 }));
    expect(text).toContain(t("sealed", { done: 1, of: 3 }));
    expect(text).toContain(t("failed", { count: 1 }));
    expect(text).toContain(t("leave"));
  });

  it("says when it is over, and nothing before it is confirmed", () => {
    expect(draw(<BatchProgress page={page({}, { isRunning: false })} />).text).toContain(t("finished"));
    expect(draw(<BatchProgress page={page({ confirmedAt: null })} />).html).toBe("");
  });
});

describe("the signature of a batch", () => {
  const drawConfirm = (...given: Parameters<typeof page>) =>
    draw(
      <ConfirmBatch page={page(...given)} ways={{ demoCode: null, hasTotp: true, hasPasskey: false }} language="en" />,
    );
  const open = { confirmedAt: null };

  it("is asked for once, under the hash of all documents", () => {
    const drawn = drawConfirm(open);
    expect(drawn.text.replace(/\s/g, "")).toContain(sha256("batch"));
    expect(formsIn(drawn)).toHaveLength(1);
    expect(formsIn(drawn)[0]?.buttons.join()).toContain(t("submit", { count: 4, reference: "2f1c9a52" }));
    expect(formsIn(drawConfirm())).toEqual([]);
  });

  it("is closed to others than who drew the batch up, and where a file changed", () => {
    const foreign = drawConfirm({ ...open, may: { confirm: false } });
    expect([formsIn(foreign), foreign.lines.includes(t("not-yours"))]).toEqual([[], true]);
    const changed = drawConfirm(open, { isUnchanged: false });
    expect([formsIn(changed), changed.lines.includes(t("some-changed"))]).toEqual([[], true]);
  });
});
