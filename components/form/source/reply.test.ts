import { notFound, redirect } from "next/navigation";
import { describe, expect, it } from "vitest";
import { isThrough, replyTo } from "./reply";

const refused = { ok: false as const, code: "stale" as const, params: {}, fields: {}, values: {} };
const done = { ok: true as const, value: 1 };
const post = () => new FormData();

describe("the reply to a post that the page's script sent", () => {
  it("is the server's answer", async () => {
    expect(await replyTo(async () => refused, post())).toEqual({ is: "answered", answer: refused });
    expect(await replyTo(async () => done, post())).toEqual({ is: "answered", answer: done });
  });

  it("is gone where the answer leads to another page", async () => {
    expect(await replyTo(async () => redirect("/en/home"), post())).toEqual({ is: "gone" });
  });

  it("is a trouble where no answer came, so that nothing typed is lost", async () => {
    const lost = async (): Promise<never> => {
      throw new TypeError("Failed to fetch");
    };
    expect(await replyTo(lost, post())).toEqual({ is: "failed", trouble: { is: "connection-lost" } });
  });

  it("leaves to Next what is Next's", async () => {
    await expect(replyTo(async () => notFound(), post())).rejects.toThrow();
  });

  it("leaves something to do only where it refuses or fails", () => {
    expect(isThrough({ is: "gone" })).toBe(true);
    expect(isThrough({ is: "answered", answer: done })).toBe(true);
    expect(isThrough({ is: "answered", answer: refused })).toBe(false);
    expect(isThrough({ is: "failed", trouble: { is: "connection-lost" } })).toBe(false);
  });
});
