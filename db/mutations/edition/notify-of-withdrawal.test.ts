import { beforeAll, describe, expect, it } from "vitest";
import { confirmWithdrawal } from "@/db/mutations/edition/withdraw";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeWithdrawalAsked } from "@/db/testing/edition";
import { actorOnDay, changeAccount, makeAccount, makeActor, makeMembership, makePartner } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { makeProgramme } from "@/db/testing/programme";
import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/role";

const database = withOwnDatabase();
const day = "2020-06-01";
const reason = "A threshold was wrong";

let manager: Actor;
let second: Actor;

beforeAll(async () => {
  ({ manager, second } = await makeProgramme(database));
});

describe("the letters of a withdrawal", () => {
  type Mail = { to_email: string; template: string; locale: string; subject: string; text_body: string };
  const letters = (id: string): Promise<Mail[]> =>
    database<Mail>(
      `SELECT to_email, template, locale, subject, text_body FROM mail
       WHERE template LIKE 'edition-withdrawn%' AND text_body LIKE $1 ORDER BY template, locale, to_email`,
      [`%${id}%`],
    );
  const emailOf = async (accountId: string | null): Promise<string> =>
    (await database<{ email: string }>("SELECT email FROM account WHERE id = $1", [accountId]))[0]?.email ?? "";

  it("reach each present owner of each partner once, in their language, and the two people", async () => {
    const seat = async (locale: "fr" | "en", roles: Role[]) => {
      const accountId = await makeAccount({ locale });
      const seatId = await makeMembership(accountId, await makePartner(), roles);
      return { accountId, seatId, email: await emailOf(accountId) };
    };
    const french = await seat("fr", ["owner"]);
    const english = await seat("en", ["owner", "finance"]);
    await makeMembership(english.accountId, await makePartner(), ["owner"]);
    const [colleague, left, disabled] = [
      await seat("en", ["signatory"]),
      await seat("en", ["owner"]),
      await seat("fr", ["owner"]),
    ];
    await database("UPDATE membership SET ended_at = now() WHERE id = $1", [left.seatId]);
    await changeAccount(disabled.accountId, { disabledAt: new Date() });
    const bystander = await makeActor(["programme-manager"]);
    await changeAccount(manager.accountId ?? "", { locale: "fr", name: "Inès Caron" });
    await changeAccount(second.accountId ?? "", { locale: "en", name: "Paul Roy" });

    const row = await makeWithdrawalAsked(manager, day);
    expect(await letters(row.id)).toEqual([]);
    await confirmWithdrawal(second, row);
    const sent = await letters(row.id);
    const to = (email: string) => sent.filter((one) => one.to_email === email);
    expect(to(french.email)).toMatchObject([{ template: "edition-withdrawn", locale: "fr" }]);
    expect(to(english.email)).toMatchObject([{ template: "edition-withdrawn", locale: "en" }]);
    expect(to(french.email)[0]?.subject).toBe("Les règles annoncées pour le 1er juin 2020 sont retirées");
    expect(to(english.email)[0]?.text_body).toContain(`Vendora has withdrawn “Draft ${row.id}”`);
    expect(to(english.email)[0]?.text_body).toContain(`/en/progress/announced?edition=${row.id}`);
    for (const { text_body } of sent) expect(text_body).toContain(reason);
    const asked = to(await emailOf(manager.accountId));
    const confirmed = to(await emailOf(second.accountId));
    expect(asked).toMatchObject([{ template: "edition-withdrawn-by-you", locale: "fr" }]);
    expect(confirmed).toMatchObject([{ template: "edition-withdrawn-by-you", locale: "en" }]);
    expect(confirmed[0]?.text_body).toContain("Inès Caron asked for the withdrawal");
    expect(confirmed[0]?.text_body).toContain("Paul Roy confirmed it");
    for (const { email } of [colleague, left, disabled]) expect(to(email)).toEqual([]);
    expect(to(await emailOf(bystander.accountId))).toEqual([]);
    const [present] = await database<{ owners: number }>(
      `SELECT count(DISTINCT a.id)::int AS owners FROM membership m JOIN account a ON a.id = m.account_id
       WHERE m.partner_id IS NOT NULL AND 'owner' = ANY (m.roles) AND m.ended_at IS NULL AND a.disabled_at IS NULL`,
    );
    expect(sent).toHaveLength((present?.owners ?? 0) + 2);
  });

  it("are not sent where the confirmation is refused", async () => {
    const row = await makeWithdrawalAsked(manager, day);
    await catchRefusal(confirmWithdrawal(manager, row));
    await catchRefusal(confirmWithdrawal(actorOnDay(second, day), row));
    expect(await letters(row.id)).toEqual([]);
  });
});
