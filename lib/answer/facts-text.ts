import { shapeOfKind } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import type { ByShape } from "@/lib/activity/shape";
import { monthOf } from "@/lib/date/day";
import type { ActivityFacts, CredentialFacts, ExceptionFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { type DeclarationState, engineStatus } from "@/lib/review/state";

/** Rows as one JSON text, the way the database sends them: a thread that has other things to do hands it on unread. */
export type JsonText<Row> = { text: string; rows: number; readonly of?: Row };

/** What a company itself is; its people, activity and exceptions are in the texts. */
type CompanyRow = Pick<Facts, "partner" | "businessModels" | "agreement"> & { legacyLevel: string | null };
type PersonRow = Pick<PersonFacts, "id" | "employedFrom" | "employedUntil"> & { partnerId: string };
type CredentialRow = Pick<CredentialFacts, "id" | "type" | "track" | "earnedOn" | "expiresOn"> & {
  personId: string;
  state: DeclarationState;
};
type ActivityRow = Omit<ListedActivity, "customer" | "reference"> & { partnerId: string };
type ExceptionRow = ExceptionFacts & { partnerId: string };

/**
 * The facts of companies as the database sends them; in each list the rows have the order that facts have. The companies were
 * read: how long an agreement lasts is known by its template, and a thread knows no templates.
 */
export type FactsText = {
  companies: readonly CompanyRow[];
  people: JsonText<PersonRow>;
  credentials: JsonText<CredentialRow>;
  activity: JsonText<ActivityRow>;
  exceptions: JsonText<ExceptionRow>;
  /** People whom other companies declare too, by their ids. */
  shared: ReadonlyMap<string, PersonFacts["shared"]>;
};

type ToldRow = Omit<ActivityRow, "partnerId">;

/** What the engine is told of a row, by the shape of its kind. */
const toldByShape: ByShape<(row: ToldRow) => object> = {
  money: ({ occurredOn, amountCents, currency }) => ({
    bookedOn: occurredOn,
    amountCents: amountCents ?? 0,
    currency: currency ?? "",
  }),
  points: ({ occurredOn, points }) => ({ month: monthOf(occurredOn), points: points ?? 0 }),
  event: ({ occurredOn }) => ({ completedOn: occurredOn }),
};

/** A row as the engine is told it. */
export const activityFacts = (row: ToldRow): ActivityFacts => {
  const { id, kind, state, corrects } = row;
  const told = toldByShape[shapeOfKind(kind)](row);
  return { id, kind, ...told, ...(corrects && { corrects }), status: engineStatus(state) } as ActivityFacts;
};

const groupBy = <K, V, R>(rows: readonly R[], key: (row: R) => K, value: (row: R) => V): Map<K, V[]> => {
  const groups = new Map<K, V[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(value(row));
    else groups.set(key(row), [value(row)]);
  }
  return groups;
};

/** The rows of a text. */
export const readRows = <Row>({ text }: JsonText<Row>): Row[] => JSON.parse(text);

/** How many records these facts are. */
export const recordsInText = ({ people, credentials, activity }: FactsText): number =>
  people.rows + credentials.rows + activity.rows;

/** The facts that a text holds, company by company. Pure. */
export const readFacts = ({ companies, people, shared, ...texts }: FactsText): Facts[] => {
  const credentials = groupBy(
    readRows(texts.credentials),
    (row) => row.personId,
    ({ personId: _, state, ...rest }): CredentialFacts => ({ ...rest, status: engineStatus(state) }),
  );
  const activities = groupBy(readRows(texts.activity), (row) => row.partnerId, activityFacts);
  const granted = groupBy(
    readRows(texts.exceptions),
    (row) => row.partnerId,
    ({ partnerId: _, ...rest }): ExceptionFacts => rest,
  );
  const staff = groupBy(
    readRows(people),
    (row) => row.partnerId,
    ({ partnerId: _, ...rest }): PersonFacts => ({
      ...rest,
      credentials: credentials.get(rest.id) ?? [],
      ...(shared.has(rest.id) && { shared: shared.get(rest.id) }),
    }),
  );
  return companies.map(({ partner, businessModels, legacyLevel, agreement }) => ({
    ...{ partner, businessModels },
    ...(legacyLevel && { legacyLevel }),
    agreement,
    people: staff.get(partner) ?? [],
    activity: activities.get(partner) ?? [],
    ...(granted.has(partner) && { overrides: granted.get(partner) ?? [] }),
  }));
};
