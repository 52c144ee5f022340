"use client";

import { useCallback, useEffect, useState } from "react";
import { assessmentPlace, readKept } from "@/app/[locale]/frame/kept-assessment";
import { useLoaded } from "@/components/evaluate/use-loaded";
import { type AssessedPerson, type Assessment, assessmentOf } from "@/lib/application/assessment";

const keptText = (): string | null => {
  try {
    return window.localStorage.getItem(assessmentPlace);
  } catch {
    return null;
  }
};

const keep = (told: Assessment): void => {
  try {
    window.localStorage.setItem(assessmentPlace, JSON.stringify(told));
  } catch {
    // The assessment also works in a browser without storage.
  }
};

const blank: AssessedPerson = { name: "", held: {}, also: [] };

/** What was told earlier in this browser. */
const useEarlier = (empty: Assessment) => {
  const [told, setTold] = useState<Assessment>(empty);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => setText(keptText()), []);
  const { value: earlier, isCutOff } = useLoaded(async () => ({ read: await readKept(text ?? "") }), {
    isAsked: text !== null,
  });
  useEffect(() => {
    if (earlier?.read) setTold(earlier.read);
  }, [earlier]);
  return { told, setTold, isReading: text !== null && earlier === null, isCutOff };
};

/**
 * The visitor's answers so far, kept only in this browser until they become part of an application. At first the company
 * is of the programme's first business model.
 */
export const useAssessment = (firstModel: string | undefined) => {
  const [empty] = useState<Assessment>(() => assessmentOf(firstModel));
  const { told, setTold, isReading, isCutOff } = useEarlier(empty);

  const tell = useCallback(
    (change: Partial<Assessment>): void =>
      setTold((before) => {
        const after = { ...before, ...change };
        keep(after);
        return after;
      }),
    [setTold],
  );

  const changePerson = (index: number, change: Partial<AssessedPerson>): void =>
    tell({ people: told.people.map((person, at) => (at === index ? { ...person, ...change } : person)) });

  return {
    told,
    /** What was told earlier is still being read: what is typed now would take its place. */
    isReading,
    isCutOff,
    /** Nothing is told yet. */
    isFirst: told === empty,
    tell,
    changePerson,
    addPerson: () => tell({ people: [...told.people, blank] }),
    removePerson: (index: number) => tell({ people: told.people.filter((_, at) => at !== index) }),
    clear: () => tell(empty),
  };
};
