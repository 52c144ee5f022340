import "server-only";
import fc from "fast-check";
import { expect } from "vitest";
import { startCampaign } from "@/db/mutations/agreement/campaign";
import {
  declineAgreement,
  refuseAgreement,
  returnAgreement,
  terminateAgreement,
  withdrawAgreement,
} from "@/db/mutations/agreement/close";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { expireOffer } from "@/db/mutations/agreement/offer-reminder";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { closeTerm } from "@/db/mutations/agreement/term";
import { recordReading } from "@/db/mutations/agreement/timeline";
import { stopCampaigns } from "@/db/testing/agreement/campaign";
import { agreementRow, shownSigning, stepUpFor } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, partnerIdOf, testSystem } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { annexesForModels } from "@/lib/agreement/document/annex";
import type { AgreementState } from "@/lib/agreement/life/state";
import { addDays } from "@/lib/date/day";
import { businessModels } from "@/lib/partner/business-model";
import { modelsAmong } from "@/lib/partner/models";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { type Parties, setModels } from "./life";
import {
  closeModelTerm,
  comeIntoForce,
  end,
  expectedOffer,
  inForceOf,
  isTimely,
  type Model,
  type ModelCompany,
  type ModelDocument,
  openOf,
} from "./model";
import { type AgreementWorld, askWorld, now, requireSame, setDay } from "./world";

type Step = (place: { model: Model; world: AgreementWorld; company: ModelCompany; parties: Parties }) => Promise<void>;

class OnCompany implements fc.AsyncCommand<Model, AgreementWorld> {
  constructor(
    readonly name: string,
    readonly at: number,
    readonly step: Step,
  ) {}
  check = (): boolean => true;
  async run(model: Model, world: AgreementWorld): Promise<void> {
    const index = this.at % model.companies.length;
    const [company, parties] = [model.companies[index], world.companies[index]];
    if (!company || !parties) throw new Error("No such company");
    await this.step({ model, world, company, parties });
    await requireSame(parties, company);
  }
  toString = (): string => `${this.name}(${this.at})`;
}

/** Runs a command: it must succeed where the model allows it, else be refused and change nothing. */
const requireOutcome = async (act: Promise<unknown>, isAllowed: boolean, what: string): Promise<void> => {
  const code = await catchRefusal(act);
  expect(code === "none", `${what}: ${code}`).toBe(isAllowed);
};

const offer: Step = async ({ model, world, company, parties }) => {
  const expected = openOf(company) ? null : expectedOffer(model, company);
  const asked = askWorld(world, now(world, model, parties.signatory));
  await requireOutcome(asked, expected !== null, "offer");
  if (expected) company.documents.push({ ...expected, id: (await asked).id, state: "offered" });
};

const last = (company: ModelCompany): ModelDocument | undefined => company.documents.at(-1);

const view: Step = async ({ model, world, company, parties }) => {
  const document = last(company);
  const reader = now(world, model, parties.signatory);
  if (document) await recordReading(reader, "opened", { id: document.id, language: "fr" });
};

const post = async (actor: Actor, { id }: ModelDocument): Promise<unknown> => {
  const shown = await shownSigning(id);
  await stepUpFor(actor, shown);
  return signAgreement(actor, shown);
};

const sign: Step = async ({ model, world, company, parties }) => {
  const document = last(company);
  if (!document) return;
  const may = document.state === "offered" && isTimely(model, company, document);
  await requireOutcome(post(now(world, model, parties.signatory), document), may, "sign");
  if (may) document.state = "partner-signed";
};

const putVendors = async (actor: Actor, { id }: ModelDocument): Promise<unknown> => {
  const shown = await shownSigning(id);
  await stepUpFor(actor, shown, "agreement.countersign");
  return countersignAgreement(actor, { ...shown, dualControl: false });
};

const countersign: Step = async ({ model, world, company, parties }) => {
  const document = last(company);
  if (!document) return;
  const may = document.state === "partner-signed";
  await requireOutcome(putVendors(now(world, model, parties.countersigner), document), may, "countersign");
  if (may) document.state = "countersigned";
};

const seal: Step = async ({ model, company }) => {
  const document = last(company);
  if (!document) return;
  const may = document.state === "countersigned";
  await requireOutcome(sealOne(document.id), may, "seal");
  if (may) comeIntoForce(model, company, document);
};

type Closing = typeof declineAgreement;

const close =
  (act: Closing, from: AgreementState, to: AgreementState, side: "signatory" | "countersigner"): Step =>
  async ({ model, world, company, parties }) => {
    const document = last(company);
    if (!document) return;
    const { id, rowVersion } = await agreementRow(document.id);
    const may = document.state === from;
    await requireOutcome(act(now(world, model, parties[side]), { id, rowVersion, reason: "Motif" }), may, to);
    if (may) document.state = to;
  };

const terminate =
  (pick: number): Step =>
  async ({ model, world, company, parties }) => {
    const standing = inForceOf(company);
    const among = standing.length > 0 ? standing : company.documents;
    const document = among[pick % Math.max(1, among.length)];
    if (!document) return;
    const { id, rowVersion } = await agreementRow(document.id);
    const may = document.state === "in-force";
    const act = terminateAgreement(now(world, model, parties.countersigner), { id, rowVersion, reason: "Fin" });
    await requireOutcome(act, may, "terminate");
    if (may) end(company, document);
  };

const expire: Step = async ({ company }) => {
  const document = last(company);
  if (!document) return;
  const may = document.state === "offered";
  const system = testSystem(new Date(Date.now() + 31 * 86_400_000));
  await requireOutcome(expireOffer(system, document.id), may, "expire");
  if (may) document.state = "expired";
};

const wish =
  (mask: number): Step =>
  async ({ company, parties }) => {
    const models = businessModels.filter((_, place) => (mask >> place) % 2 === 1);
    await setModels(parties.signatory, models);
    company.wanted = annexesForModels(modelsAmong(models, [])).sort();
  };

/** Both sides act at the same instant: one wins, and the other changes nothing. */
const race: Step = async ({ model, world, company, parties }) => {
  const document = last(company);
  if (document?.state !== "offered") return;
  const { id, rowVersion } = await agreementRow(document.id);
  const [partner, vendor] = [now(world, model, parties.signatory), now(world, model, parties.countersigner)];
  const [signed, withdrawn] = await Promise.all([
    catchRefusal(post(partner, document)),
    catchRefusal(withdrawAgreement(vendor, { id, rowVersion, reason: "Motif" })),
  ]);
  expect([signed, withdrawn].filter((code) => code === "none").length, `${signed} ${withdrawn}`).toBe(1);
  document.state = signed === "none" ? "partner-signed" : "withdrawn";
};

/** Days pass for every company, and some terms end. */
const pass =
  (days: number): Step =>
  async ({ model, world }) => {
    model.day = addDays(model.day, days);
    await setDay(world, model.day);
    for (const [index, company] of model.companies.entries()) {
      const parties = world.companies[index];
      if (!parties) continue;
      const system = actorOnDay(testSystem(), model.day);
      const expected = closeModelTerm(model, company);
      await requireOutcome(closeTerm(system, partnerIdOf(parties.signatory)), expected !== null, "close the term");
      await requireSame(parties, company);
    }
  };

/** Moves to a day near a company's end: into its renewal window, or past it. */
const pastEnd =
  (days: number): Step =>
  async (place) => {
    const { endsOn } = place.company;
    const wanted = endsOn ? addDays(endsOn, days) : place.model.day;
    const gap = Math.round((Date.parse(wanted) - Date.parse(place.model.day)) / 86_400_000);
    if (gap > 0) await pass(gap)(place);
  };

const publish: Step = async ({ model, world }) => {
  if (model.published === "2020-03") await stopCampaigns();
  else await startCampaign(now(world, model, world.manager), "2020-03");
  model.published = model.published === "2020-03" ? "2019-10" : "2020-03";
};

/** The first company gets more commands than the others, so that some histories are long. */
const place = fc.constantFrom(0, 0, 0, 1, 1, 2);
const on = (name: string, step: Step) => place.map((at) => new OnCompany(name, at, step));
const withNumber = (name: string, numbers: fc.Arbitrary<number>, step: (n: number) => Step) =>
  fc.tuple(place, numbers).map(([at, n]) => new OnCompany(`${name} ${n}`, at, step(n)));

/** All steps to force, so that random walks get beyond the first signature. */
const whole: Step = async (where) => {
  for (const step of [offer, view, sign, countersign, seal]) await step(where);
};

/** The steps up to the countersignature, where most ends meet something in progress. */
const half: Step = async (where) => {
  for (const step of [offer, sign]) await step(where);
};

const weighted = (weight: number, arbitrary: fc.Arbitrary<OnCompany>) => ({ weight, arbitrary });

/** Everything that partner, vendor, portal and time can do, in random order. */
export const walk = fc.array(
  fc.oneof(
    weighted(9, on("whole way", whole)),
    weighted(4, on("half way", half)),
    weighted(3, on("offer", offer)),
    weighted(1, on("view", view)),
    weighted(3, on("sign", sign)),
    weighted(3, on("countersign", countersign)),
    weighted(3, on("seal", seal)),
    weighted(1, on("decline", close(declineAgreement, "offered", "declined", "signatory"))),
    weighted(1, on("withdraw", close(withdrawAgreement, "offered", "withdrawn", "countersigner"))),
    weighted(1, on("return", close(returnAgreement, "partner-signed", "returned", "countersigner"))),
    weighted(1, on("refuse", close(refuseAgreement, "partner-signed", "declined-by-vendor", "countersigner"))),
    weighted(1, on("expire", expire)),
    weighted(1, on("race", race)),
    weighted(1, on("publish or stop", publish)),
    weighted(3, withNumber("terminate", fc.nat({ max: 5 }), terminate)),
    weighted(4, withNumber("wish", fc.integer({ min: 1, max: 15 }), wish)),
    weighted(4, withNumber("to the end", fc.constantFrom(-20, -20, -1, 0, 40), pastEnd)),
  ),
  { minLength: 25, maxLength: 45, size: "max" },
);
