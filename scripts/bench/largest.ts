import { sql } from "drizzle-orm";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { signInByRow } from "@/db/testing/account/sign-in";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { messagesOf } from "@/lib/i18n/messages";
import { quantile } from "./load";
import { type Answered, actionId, enterPerson, send, type Visitor } from "./visitor";

/** As many as a company may have, but for those who are entered meanwhile. */
const largest = { people: 1_900, credentialsEach: 5, activities: 20_000 };

const rounds = 3;

const tooLong = messagesOf("en").progress.computing["too-long"];

const signIn = async (email: string): Promise<string> => `portal.session=${await signInByRow(email)}`;

/** A company with as many verified records as one may have. */
const makeLargest = async (): Promise<string> => {
  const { id } = await makeCompany();
  await makeInForce(id);
  await writeUnaudited(testSystem(), async (tx) => {
    await tx.execute(sql`
      WITH people AS (
        INSERT INTO person (partner_id, name, employed_from, created_at)
        SELECT ${id}, 'Person ' || n, '2017-01-01', now() FROM generate_series(1, ${largest.people}::int) n RETURNING id)
      INSERT INTO credential (partner_id, person_id, type, track, earned_on, state, submitted_at, decided_at)
      SELECT ${id}, people.id, 'VCP', track, '2019-01-01', 'verified', now(), now()
      FROM people, unnest(ARRAY['DCV', 'NV', 'CMA', 'DTM', 'DW']) track`);
    await tx.execute(sql`
      INSERT INTO activity (partner_id, kind, occurred_on, customer, amount_cents, currency, state, submitted_at, decided_at)
      SELECT ${id}, CASE WHEN n % 2 = 0 THEN 'deployment' ELSE 'licence-revenue' END, date '2019-06-01' + n % 200,
        'Customer ' || n, CASE WHEN n % 2 = 0 THEN NULL ELSE 100000 END, CASE WHEN n % 2 = 0 THEN NULL ELSE 'EUR' END,
        'verified', now(), now()
      FROM generate_series(1, ${largest.activities}::int) n`);
  });
  return id;
};

/** The page with its figures: it is asked for again while the engine computes, as it does by itself. */
const openWhole = async (url: string, cookie: string): Promise<Answered> => {
  const begun = performance.now();
  for (;;) {
    const answered = await send(url, { cookie });
    if (answered.body.includes(tooLong)) throw new Error(`${url} takes too long`);
    if (!answered.body.includes("data-computing")) return { ...answered, ms: performance.now() - begun };
  }
};

/** How long another reader waits for a small page while something is under way, one request after the other. */
const othersMeanwhile = async (url: string, other: string, work: Promise<unknown>): Promise<number[]> => {
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  const waits: number[] = [];
  while (!isOver) waits.push((await send(`${url}/en/company`, { cookie: other })).ms);
  await done;
  return waits;
};

type Row = { page: string; own: number[]; others: number[]; bytes: number };

const ms = (value: number): string => value.toFixed(0);

const rowText = ({ page, own, others, bytes }: Row): string => {
  const sorted = [...others].sort((a, b) => a - b);
  return `| ${page} | ${ms(Math.max(...own))} | ${(bytes / 1_000).toFixed(0)} | ${ms(quantile(sorted, 0.5))} | ${ms(sorted.at(-1) ?? Number.NaN)} |`;
};

const pagesOf = (partnerId: string): [string, "owner" | "staff"][] => [
  ["/en/progress", "owner"],
  ["/en/progress/trace/advanced", "owner"],
  ["/en/progress/trace/advanced/activity/licence-revenue", "owner"],
  ["/en/progress/outlook", "owner"],
  ["/en/progress/scenario", "owner"],
  ["/en/progress/tiers?on=2020-01-15", "owner"],
  ["/en/progress/tiers?on=2020-01-15&node=advanced/activity/licence-revenue&from=5000", "owner"],
  ["/en/benefits", "owner"],
  ["/en/people", "owner"],
  ["/en/people/expiring", "owner"],
  ["/en/activity", "owner"],
  [`/en/partners/${partnerId}`, "staff"],
  [`/en/partners/${partnerId}/trace/advanced`, "staff"],
  [`/en/partners/${partnerId}/outlook`, "staff"],
];

/**
 * Has members of the largest company, and staff, open its pages on a portal of one web process and says how long another
 * reader waits for a small page meanwhile. Every page is computed anew, after another person was entered.
 */
export const measureLargest = async (url: string): Promise<string> => {
  const partnerId = await makeLargest();
  const action = actionId("addPersonAction");
  const [member, reviewer, other] = [
    await makeMember(["owner"], partnerId),
    await makeMember(["reviewer"]),
    await makeMember(["owner"], (await makeCompany()).id),
  ];
  const cookies = { owner: await signIn(member.email), staff: await signIn(reviewer.email) };
  const owner: Visitor = { cookie: cookies.owner, pages: [], mayWrite: true };
  const outsider = await signIn(other.email);
  // What the first ones load and have compiled, all others use.
  await othersMeanwhile(url, outsider, enterPerson(url, owner, action));
  const rest: Row = { page: "nothing", own: [0], others: [], bytes: 0 };
  for (let turn = 0; turn < 50; turn += 1) rest.others.push((await send(`${url}/en/company`, { cookie: outsider })).ms);
  const entry: Row = { page: "a person is entered", own: [], others: [], bytes: 0 };
  const rows: Row[] = [rest, entry];
  for (const [page, who] of pagesOf(partnerId)) {
    const row: Row = { page: page.replace(partnerId, "…"), own: [], others: [], bytes: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const entering = enterPerson(url, owner, action);
      entry.others.push(...(await othersMeanwhile(url, outsider, entering)));
      entry.own.push((await entering).ms);
      const opening = openWhole(`${url}${page}`, cookies[who]);
      row.others.push(...(await othersMeanwhile(url, outsider, opening)));
      const { status, ms: taken, body } = await opening;
      if (status !== 200) throw new Error(`${page} answers ${status}`);
      row.own.push(taken);
      row.bytes = body.length;
    }
    rows.push(row);
  }
  return [
    `The largest company: ${largest.people} people, ${largest.people * largest.credentialsEach} certifications, ${largest.activities} activities; one web process; milliseconds.`,
    "",
    "| While | it takes at most | kB | others wait, median | at most |",
    "|---|---|---|---|---|",
    ...rows.map(rowText),
  ].join("\n");
};
