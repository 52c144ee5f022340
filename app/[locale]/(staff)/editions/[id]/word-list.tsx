import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type Word = { word: string; name: string; said: string | null; form: ReactNode; drop: ReactNode };
type Props = {
  title: string;
  lead?: string;
  words: readonly Word[];
  /** The form that adds another; null where none may be added. */
  add: { label: string; form: ReactNode } | null;
};

/** Words of one list of an edition, each with what is said of it and, in a draft, the form that changes it. */
export function WordList({ title, lead, words, add }: Props) {
  const t = useTranslations("edition.words");
  return (
    <>
      <h3 className="mt-6 text-lg first:mt-0">{title}</h3>
      {lead ? <p className="mb-2 text-soft">{lead}</p> : null}
      <ul className="border-rule border-t">
        {words.map(({ word, name, said, form, drop }) => (
          <li key={word} className="grid gap-1 border-rule border-b py-3">
            <span className="font-medium">
              <span translate="no">{word}</span> {word === name ? null : <span>– {name}</span>}
            </span>
            {said === null ? null : <span className="text-soft">{said}</span>}
            {form ? (
              <Disclosure summary={t("change", { word })}>
                <div className="grid gap-4 py-2 pl-4">
                  {form}
                  {drop}
                </div>
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
      {add ? (
        <Disclosure summary={add.label}>
          <div className="py-2 pl-4">{add.form}</div>
        </Disclosure>
      ) : null}
    </>
  );
}
