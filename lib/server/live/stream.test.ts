import { afterAll, describe, expect, it } from "vitest";
import { endSession } from "@/db/mutations/account/session";
import { addPerson } from "@/db/mutations/person/edit";
import { listHistoryAfter } from "@/db/queries/partner/history";
import { personInput } from "@/db/testing/declaration/typed";
import { makeActor } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { closeLive } from "@/lib/server/live/signal";
import { openStream } from "@/lib/server/live/stream";

afterAll(closeLive);

type Frame = { event: string; id: string | null; data: Record<string, unknown> };

const parse = (text: string): Frame[] =>
  text.split("\n\n").flatMap((part) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1] ?? null;
    const event = field("event");
    return event === null ? [] : [{ event, id: field("id"), data: JSON.parse(field("data") ?? "{}") }];
  });

/** A stream of this actor; `until` reads on until a frame of that event has arrived, and answers all so far. */
const open = (actor: Actor, options: { after?: number; isStillSignedIn?: () => Promise<boolean> } = {}) => {
  const abort = new AbortController();
  const response = openStream({
    signal: abort.signal,
    partnerId: actor.partnerId,
    after: options.after ?? 0,
    missed: (partnerId, after) => listHistoryAfter(actor, partnerId, after),
    isStillSignedIn: options.isStillSignedIn ?? (async () => true),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const until = async (isThere: (frames: Frame[]) => boolean): Promise<Frame[]> => {
    while (!isThere(parse(text))) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      text += value;
    }
    return parse(text);
  };
  return { response, until, abort: () => abort.abort(), end: () => until(() => false) };
};

const changesIn = (frames: Frame[]): Frame[] => frames.filter(({ event }) => event === "change");

describe("a live stream", () => {
  it("greets, then sends what the reader missed with its number", async () => {
    const owner = await makeActor(["owner"]);
    await addPerson(owner, personInput);
    const { response, until, abort } = open(owner);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const frames = await until((all) => changesIn(all).length > 0);
    expect(frames[0]?.event).toBe("hello");
    expect(changesIn(frames)[0]).toMatchObject({ id: "1", data: { seq: 1, kind: "person.added" } });
    abort();
  });

  it("sends only what came after the last event seen", async () => {
    const owner = await makeActor(["owner"]);
    await addPerson(owner, personInput);
    await addPerson(owner, { ...personInput, name: "Second Person" });
    const { until, abort } = open(owner, { after: 1 });
    const [first] = changesIn(await until((all) => changesIn(all).length > 0));
    expect(first?.id).toBe("2");
    abort();
  });

  it("sends each committed change of its own company once, and nothing of another", async () => {
    const [owner, other] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const { until, abort } = open(owner);
    await until((all) => all.some(({ event }) => event === "hello"));
    await addPerson(other, personInput);
    await addPerson(owner, personInput);
    await addPerson(owner, { ...personInput, name: "Second Person" });
    const changes = changesIn(await until((all) => changesIn(all).length >= 2));
    expect(changes.map(({ id }) => id)).toEqual(["1", "2"]);
    abort();
  });

  it("tells staff that something changed and nothing else", async () => {
    const [reviewer, owner] = [await makeActor(["reviewer"]), await makeActor(["owner"])];
    const { until, abort } = open(reviewer);
    await until((all) => all.some(({ event }) => event === "hello"));
    await addPerson(owner, personInput);
    const [change] = changesIn(await until((all) => changesIn(all).length > 0));
    expect(change).toEqual({ event: "change", id: null, data: {} });
    abort();
  });

  it("says so and ends when the reader is signed out", async () => {
    const owner = await makeActor(["owner"]);
    const { until, end } = open(owner, { isStillSignedIn: async () => false });
    await until((all) => all.some(({ event }) => event === "hello"));
    const { accountId, sessionId } = owner;
    await endSession(owner, { accountId: accountId ?? "", sessionId: sessionId ?? "", reason: "signed-out" });
    expect((await end()).at(-1)?.event).toBe("signed-out");
  });

  it("ends when the reader leaves", async () => {
    const owner = await makeActor(["owner"]);
    const { until, abort, end } = open(owner);
    await until((all) => all.some(({ event }) => event === "hello"));
    abort();
    expect((await end()).map(({ event }) => event)).not.toContain("signed-out");
  });
});
