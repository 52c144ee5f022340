import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { getEditionFile } from "@/db/queries/edition/file";
import { findEdition } from "@/db/queries/edition/list";
import { getProgramme } from "@/db/queries/programme/settings";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft, typedCredential } from "@/db/testing/edition";
import { makeActor } from "@/db/testing/factories";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { draftEdition } from "./draft";
import { importEdition } from "./import";
import { dropWord, saveCredential, saveTrack } from "./words";

beforeAll(() => ensureProgramme());
afterAll(closePool);

it("an edition goes out as a file and comes in as a draft with the same rules, whatever was changed in it", async () => {
  const manager = await makeActor(["programme-manager"]);
  const draft = await makeDraft(manager);
  await saveCredential(manager, { ...draft, ...typedCredential });
  await saveTrack(manager, {
    id: draft.id,
    rowVersion: 2,
    isNew: true,
    track: "AI",
    fr: "IA privée",
    en: "Private AI",
  });
  await dropWord(manager, { id: draft.id, rowVersion: 3, list: "credentials", word: "VCDX" });
  const text = (await getEditionFile(await makeActor(["auditor"]), draft.id)) ?? "";
  expect(await catchRefusal(importEdition(manager, { id: "", text }))).toBe("invalid id:edition-id-taken");
  const { id } = await importEdition(manager, { id: `${draft.id}-2`, text });
  const [before, after] = await Promise.all([findEdition(manager, draft.id), findEdition(manager, id)]);
  expect(after?.body).toEqual({ ...before?.body, id });
  expect(after).toMatchObject({ state: "draft", basedOn: defaultEdition.id });
});

it("a draft and an imported edition are of the programme's own vendor, whoever wrote the rules", async () => {
  const manager = await makeActor(["programme-manager"]);
  const { vendorName } = await getProgramme(manager);
  const [other] = editions.filter(({ vendor }) => vendor !== vendorName);
  const id = randomUUID();
  await draftEdition(manager, { basedOn: other?.id ?? "", id, fr: "Copie", en: "Copy" });
  await importEdition(manager, { id: `${id}-2`, text: (await getEditionFile(manager, other?.id ?? "")) ?? "" });
  for (const one of [id, `${id}-2`])
    expect((await findEdition(manager, one))?.body).toMatchObject({ vendor: vendorName, id: one });
});

it("a file that is none, one changed on its way and one with a rule that does not read are told apart", async () => {
  const manager = await makeActor(["programme-manager"]);
  const text = (await getEditionFile(manager, defaultEdition.id)) ?? "";
  const told = (sent: string) => catchRefusal(importEdition(manager, { id: "told", text: sent }));
  expect(await told("<html>")).toBe("invalid text:edition-file-unreadable");
  expect(await told(text.replace('"EUR"', '"USD"'))).toBe("invalid text:edition-file-digest");
  expect(await told(text.replace('"solution"', '"other"'))).toBe("edition-fault");
  expect(await told(text)).toBe("none");
  expect(await getEditionFile(manager, "no-such-edition")).toBeNull();
});
