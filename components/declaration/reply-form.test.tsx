import { describe, expect, it } from "vitest";
import { CommentForm } from "@/components/review/comment-form";
import { all } from "@/components/testing/markup";
import { draw, noAction, translations } from "@/components/testing/render";
import { ReplyForm } from "./reply-form";
import { WithdrawButton } from "./withdraw-button";

const subject = { kind: "credential", id: "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11" } as const;

describe("a message about a declaration", () => {
  it.each(["en", "fr"] as const)("is written in %s in the same words by the partner and by the reviewer", (locale) => {
    const t = translations("review.thread", locale);
    const drawn = [
      draw(<ReplyForm subject={subject} action={noAction} draftKey="k" />, locale),
      draw(<CommentForm {...subject} action={noAction} />, locale),
    ];
    for (const { root, textsOf } of drawn) {
      expect(textsOf("label").join()).toContain(t("reply"));
      expect(textsOf("button")).toEqual([t("send")]);
      expect(all(root, "textarea").map(({ attributes }) => attributes.name)).toEqual(["note"]);
    }
  });
});

describe("withdrawing a declaration", () => {
  it("is asked for by the words of its page, and does nothing before it is confirmed", () => {
    const words = {
      label: "Withdraw",
      title: "Withdraw Inès <L'Hér>?",
      body: "It no longer counts.",
      done: "Withdrawn.",
    };
    const row = { id: subject.id, rowVersion: 1 };
    const { text, textsOf } = draw(
      <WithdrawButton row={row} words={words} action={noAction as never} next="/people" />,
    );
    expect(textsOf("button")).toEqual(["Withdraw"]);
    expect(text).not.toContain("Withdrawn.");
  });
});
