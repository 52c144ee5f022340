/** "earnedOn" as the messages spell it: "earned-on". */
type FieldKey<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Tail extends Uncapitalize<Tail>
    ? `${Uncapitalize<Head>}${FieldKey<Tail>}`
    : `${Uncapitalize<Head>}-${FieldKey<Tail>}`
  : S;

/** The key of a form's field among the messages, which are spelt with hyphens. */
export const fieldKey = <S extends string>(field: S): FieldKey<S> =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as FieldKey<S>;
